import type { CheckoutWords } from './words.ts';

export const it: CheckoutWords = {
  pay: ['paga', 'paga ora', 'paga con', 'pagare', 'acquista ora', 'conferma e paga', 'conferma ordine', 'conferma pagamento', 'effettua ordine', 'effettua pagamento', 'completa ordine', 'completa acquisto', 'invia ordine', 'ordina e paga', 'procedi al pagamento', 'concludi ordine'],
  due: ['totale da pagare', 'importo da pagare', 'totale ordine', 'importo totale', 'totale complessivo', 'da pagare', 'prezzo totale', 'totale dovuto'],
  total: ['totale', 'importo'],
  notTotal: ['subtotale', 'totale parziale', 'totale articoli', 'totale sconto', 'totale iva esclusa', 'totale prodotti'],
  method: ['metodo di pagamento', 'metodi di pagamento', 'modalità di pagamento', 'come vuoi pagare', 'dati di pagamento', 'scansiona'],
  card: ['numero di carta', 'numero carta', 'titolare della carta', 'nome sulla carta', 'data di scadenza', 'codice di sicurezza'],
  checkout: ['pagamento', 'cassa', 'paga', 'completa ordine', 'pagamento sicuro', 'riepilogo ordine'],
  thanks: ['grazie per il tuo ordine', 'grazie per il suo ordine', 'grazie per il tuo acquisto', 'grazie per l’ordine', 'ordine confermato', 'ordine ricevuto', 'conferma ordine', 'conferma dell’ordine', 'pagamento riuscito', 'pagamento ricevuto', 'pagato'],
  reference: ['numero ordine', 'numero d’ordine', 'n. ordine', 'ordine n', 'riferimento', 'numero fattura', 'ordine'],
  shopping: ['aggiungi al carrello', 'il tuo carrello', 'carrello', 'continua gli acquisti'],
};
