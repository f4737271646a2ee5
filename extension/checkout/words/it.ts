import type { CheckoutWords } from './words.ts';

export const it: CheckoutWords = {
  pay: [
    'ordine con obbligo di pagare', 'ordine con obbligo di pagamento', 'ordina con obbligo di pagamento',
    'paga', 'paga ora', 'paga con', 'pagare', 'acquista ora', 'conferma e paga', 'conferma ordine', 'conferma pagamento',
    'effettua ordine', 'effettua pagamento', 'completa ordine', 'completa acquisto', 'invia ordine', 'ordina e paga',
    'procedi al pagamento', 'concludi ordine', 'paga adesso', 'acquista', "conferma l'ordine", "effettua l'ordine", "completa l'ordine",
    "completa l'acquisto", 'concludi acquisto', 'ordina ora', 'procedi con il pagamento', 'conferma acquisto', 'finalizza ordine',
    'effettua il pagamento', 'acquista e paga', "invia l'ordine", 'ordina',
    'dona ora', 'dona', 'completa la donazione',
    'completa il pagamento', 'conferma il pagamento', "conferma l'acquisto", "concludi l'ordine", "concludi l'acquisto",
    'inoltra ordine', 'prenota e paga', 'conferma e acquista',
  ],
  binds: ['obbligo di pagamento', 'obbligo di pagare'],
  buy: [
    'acquista', 'acquista ora', 'compra ora', 'ordina ora', 'compra', 'prenota ora',
  ],
  next: [
    'continua', 'avanti', 'prosegui', 'procedi', 'passo successivo', 'vai al pagamento', 'continua al pagamento',
    'procedi alla spedizione', 'continua come ospite', 'acquista come ospite', 'salva e continua', 'vai alla spedizione',
    'prosegui con il pagamento', 'continua con il pagamento', 'usa questo indirizzo', 'continua con la spedizione', 'vai avanti',
    'passa al pagamento',
  ],
  now: [
    'da pagare oggi', 'da pagare ora', 'da pagare adesso', 'totale da pagare oggi', 'totale da pagare ora', 'importo dovuto oggi',
    'totale dovuto oggi', 'dovuto oggi',
  ],
  deposit: [
    'acconto', 'caparra', "importo dell'acconto", 'acconto da versare', 'anticipo',
  ],
  due: [
    'totale da pagare', 'importo da pagare', 'totale ordine', 'importo totale', 'totale complessivo', 'da pagare', 'prezzo totale',
    'totale dovuto', "totale dell'ordine", 'totale iva inclusa', 'totale (iva inclusa)', 'totale generale', 'totale finale',
    'costo totale', 'totale provvisorio ordine', 'totale ivato', 'totale (iva incl.)', 'totale da saldare', 'totale carrello iva inclusa',
    'totale (iva incl)', 'totale acquisto',
    'paghi', 'pagherai',
    'importo dovuto', "importo dell'ordine",
  ],
  total: [
    'totale', 'importo',
    'prezzo finale',
  ],
  notTotal: [
    'subtotale', 'totale parziale', 'totale articoli', 'totale sconto', 'totale iva esclusa', 'totale prodotti', 'sub totale',
    'totale sconti', 'totale iva', 'totale spedizione', 'totale imponibile', 'totale netto', 'imponibile', 'totale merce', 'risparmi',
    'risparmio totale', 'totale senza', 'totale provvisorio',
    'da pagare più tardi', 'da pagare in struttura', 'saldo residuo', 'già pagato', 'prossimo pagamento', 'importo netto',
    'totale (iva esclusa)', 'totale escluso', 'totale esclusa',
    'paga ora e risparmia',
    'totale ricorrente', 'totali ricorrenti',
    'rimborso', 'da rimborsare',
    'totale da rimborsare', 'totale rimborso', 'totale rimborsato', 'importo da rimborsare',
    'importo fino', 'importo massimo', 'importo minimo',
    'ordine minimo', 'acquisto minimo',
  ],
  part: [
    'al mese', '/mese', 'mensil~', 'rate da', 'in 3 rate', 'rate senza interessi', 'rate mensili', 'a rate', 'a partire da',
    'pagamenti da',
    'finanziamento', 'rateale', "all'anno", '/anno',
    // What something else holds from: "total over $50 ships free".
    'superiore a', 'superiori a', 'inferiore a', 'a partire da', 'almeno',
    'a notte', '/notte', 'a persona', 'al giorno',
  ],
  recurs: ['al mese', '/mese', '/ mese', "all'anno", '/anno', '/ anno'],
  method: [
    'metodo di pagamento', 'metodi di pagamento', 'modalità di pagamento', 'come vuoi pagare', 'dati di pagamento', 'scansiona',
    'scegli il metodo di pagamento', 'seleziona il metodo di pagamento', 'pagamento', 'dettagli di pagamento',
    'informazioni di pagamento', 'opzioni di pagamento', 'scegli come pagare', 'tipo di pagamento', 'paga con',
    'seleziona un metodo di pagamento', 'dettagli pagamento', 'metodo pagamento',
  ],
  scan: [
    'scansiona per pagare', 'scansiona e paga', 'inquadra per pagare', 'inquadra il codice qr per pagare',
    'scansiona il codice qr per pagare', 'scansiona il qr code per pagare', 'inquadra il qr code per pagare', 'inquadra e paga',
    'paga con qr', 'paga con codice qr', 'paga con qr code',
  ],
  ways: [
    'carta di credito', 'carta di debito', 'carta di credito o debito', 'carta di credito/debito', 'carta', 'carte di credito',
    'bonifico bancario', 'bonifico', 'contrassegno', 'pagamento alla consegna', 'pagamento in contrassegno', 'contanti',
    'carta prepagata', 'carta regalo', 'buono regalo', 'pagamento a rate', 'addebito', 'pagamento rateale', 'postepay', 'satispay',
    'pagamento in negozio',
    'buoni pasto', 'bancomat', 'bollettino postale', 'pagamento al ritiro',
  ],
  card: [
    'numero di carta', 'numero carta', 'titolare della carta', 'nome sulla carta', 'data di scadenza', 'codice di sicurezza',
    'numero della carta', 'numero di carta di credito', 'scadenza', 'codice cvv', 'codice cvc',
    'intestatario della carta',
  ],
  checkout: [
    'pagamento', 'cassa', 'paga', 'completa ordine', 'pagamento sicuro', 'riepilogo ordine', 'checkout', "completa l'ordine",
    "riepilogo dell'ordine", 'conferma ordine', 'spedizione e pagamento', 'concludi ordine', 'acquisto',
  ],
  summary: [
    'riepilogo ordine', "riepilogo dell'ordine", 'riepilogo del tuo ordine', 'il tuo ordine', 'dettagli ordine',
  ],
  terms: [
    'ho letto e accetto', 'accetto i termini', 'accetto le condizioni', 'condizioni generali di vendita', 'condizioni di vendita',
    'termini e condizioni', "effettuando l'ordine", 'cliccando su', "confermando l'ordine", 'procedendo con', "inviando l'ordine",
    'facendo clic',
  ],
  delivery: [
    'indirizzo di spedizione', 'indirizzo di consegna', 'indirizzo di fatturazione', 'metodo di spedizione', 'modalità di spedizione',
    'metodo di consegna', 'modalità di consegna', 'opzioni di consegna', 'spedizione', 'consegna', 'dati personali', 'i tuoi dati',
    'informazioni di contatto', 'dati di contatto', 'destinatario', 'informazioni personali', 'dati di spedizione',
    'dati di fatturazione',
  ],
  thanks: [
    'grazie per il tuo ordine', 'grazie per il suo ordine', 'grazie per il tuo acquisto', 'grazie per l’ordine', 'ordine confermato',
    'ordine ricevuto', 'conferma ordine', 'conferma dell’ordine', 'pagamento riuscito', 'pagamento ricevuto', 'pagato',
    "grazie per l'acquisto", 'pagamento effettuato', 'il tuo ordine è stato', 'ordine effettuato', 'ordine completato',
    'acquisto completato', 'abbiamo ricevuto il tuo ordine',
    'conferma prenotazione', 'conferma della prenotazione', 'prenotazione confermata', 'prenotazione è confermata', 'grazie per la prenotazione', 'grazie per la tua prenotazione',
    'grazie per la tua donazione',
    'acquisto effettuato', 'pagamento completato', 'prenotazione effettuata', 'il pagamento è andato a buon fine',
    'pagamento confermato', 'abbiamo ricevuto il tuo pagamento',
  ],
  undone: ['annullato', 'annullata', 'rifiutato', 'rifiutata', 'non riuscito', 'fallito', 'rimborsato', 'non è stato', 'fino al completamento', 'finché il pagamento', 'una volta che il pagamento'],
  reference: [
    'numero ordine', 'numero d’ordine', 'n. ordine', 'ordine n', 'riferimento', 'numero fattura', 'ordine',
    'bolletta n', 'fattura n', 'n. fattura', 'numero bolletta', 'codice avviso', 'numero avviso',
    'numero di prenotazione', 'codice prenotazione', 'codice di prenotazione', 'numero prenotazione', 'prenotazione n', 'numero transazione', 'id ordine', 'codice ordine',
    'id transazione',
  ],
  shopping: [
    'aggiungi al carrello', 'il tuo carrello', 'carrello', 'continua gli acquisti', 'aggiungi alla borsa', 'vedi carrello',
    'vai al carrello', 'continua lo shopping', "procedi all'acquisto", 'aggiungi ai preferiti', 'vai alla cassa', 'shopping bag',
    'ordina di nuovo', 'riordina', 'acquista di nuovo',
  ],
  account: [
    'salva', 'accedi', 'login', 'registrati', 'crea account', 'crea un account', 'il mio account', 'password dimenticata',
    'password dimenticata?', 'hai dimenticato la password', 'hai dimenticato la password?', 'i miei ordini', 'aggiungi carta',
    'salva carta', 'area clienti',
  ],
  keeps: [
    'salva', 'salva carta', 'salva modifiche', 'aggiorna', 'aggiorna carta', 'modifica carta', 'modifica metodo di pagamento',
    'rimuovi carta', 'elimina carta', 'aggiungi carta', 'aggiungi una carta', 'aggiungi nuova carta',
    'aggiungi metodo di pagamento', 'aggiungi un metodo di pagamento', 'imposta come predefinit~', 'attiva carta',
    'attiva la carta', 'gestisci metodi di pagamento',
  ],
  held: [
    'non verrà addebitat~', 'non ti verrà addebitat~', 'nessun addebito', 'a garanzia', 'a titolo di garanzia',
    'pagamento in hotel', 'pagamento in struttura', 'prova gratuita',
  ],
  proof: ['prova di pagamento', 'ricevuta di pagamento', 'ricevuta del bonifico', 'distinta del bonifico', 'copia del bonifico', 'ho pagato', 'ho effettuato il pagamento', 'ho effettuato il bonifico'],
  bank: ['intestatario del conto', 'intestato a', 'intestazione conto', 'conto corrente', 'banca:', 'coordinate bancarie'],
  payee: [
    'esercente', 'beneficiario', 'venditore', 'paga a', 'negozio',
    'stai pagando a', 'ente creditore', 'nome esercente',
  ],
  step: [
    'passo', 'passaggio', 'fase',
  ],
  cardForm: [
    'dati della carta', 'dati carta', 'dettagli della carta', 'informazioni sulla carta',
  ],
};
