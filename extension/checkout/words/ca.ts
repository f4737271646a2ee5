import type { CheckoutWords } from './words.ts';

export const ca: CheckoutWords = {
  pay: [
    'pagar', 'pagar ara', 'paga ara', 'fer comanda', 'fer la comanda', 'realitzar comanda', 'realitzar la comanda', 'finalitzar comanda',
    'finalitzar la comanda', 'finalitza la comanda', 'finalitzar compra', 'finalitzar la compra', 'finalitza la compra', 'tramitar comanda',
    'confirmar comanda', 'confirmar la comanda', 'confirma la comanda', 'confirmar i pagar', 'pagar per comanda', 'realitzar el pagament',
    'comanda amb obligació de pagament', 'fes la comanda',
    'confirmar el pagament', 'confirma la compra', 'completa la compra', 'efectuar el pagament', 'realitza la comanda',
    'confirma i paga',
  ],
  buy: [
    'comprar', 'compra ara', 'compra', 'comprar ara',
  ],
  next: [
    'continuar', 'continua', 'següent', 'pas següent', 'continuar com a convidat', 'comprar com a convidat', 'desar i continuar',
    'continuar amb l\'enviament',
    'anar al pagament',
  ],
  now: [
    'a pagar avui', 'a pagar ara', 'total a pagar avui', 'total a pagar ara',
  ],
  deposit: [
    'dipòsit', 'bestreta', 'paga i senyal', 'acompte',
  ],
  due: [
    'total a pagar', 'import a pagar', 'total de la comanda', 'total comanda', 'import total', 'total general', 'preu total', 'total amb iva',
    'total (iva inclòs)', 'total iva inclòs', 'quantitat a pagar', 'total de la compra', 'total (impostos inclosos)',
    'import de la compra', 'import final', 'import de la comanda',
  ],
  total: [
    'total', 'total del carret', 'total de la cistella',
  ],
  notTotal: [
    'subtotal', 'total sense iva', 'total (sense iva)', 'sense iva', 'import total sense iva', 'preu total sense iva', 'total general sense iva', 'sense impostos', 'total sense impostos', 'excl. impostos', 'base imposable', 'descompte', 'import de descompte',
    'total descomptes', 'despeses d\'enviament', 'total enviament', 'total productes', 'total articles', 'total impostos', 'total parcial',
    'total iva', 'estalvi', 'estalvies', 'import mínim', 'import pendent', 'ja pagat', 'reemborsament',
  ],
  part: [
    'al mes', 'mensual', 'a terminis', 'terminis',
  ],
  method: [
    'mètode de pagament', 'mètodes de pagament', 'forma de pagament', 'formes de pagament', 'sistema de pagament', 'pagament',
    'opcions de pagament', 'dades de pagament', 'selecciona el mètode de pagament', 'tria el mètode de pagament',
    'com vols pagar',
  ],
  scan: [
    'escaneja per pagar', 'escanegeu per pagar', 'escaneja el codi qr per pagar', 'escanegeu el codi qr per pagar', 'pagar amb qr',
    'pagament amb qr',
  ],
  ways: [
    'targeta de crèdit', 'targeta de dèbit', 'targeta de crèdit/dèbit', 'targeta', 'targeta bancària', 'transferència bancària', 'transferència',
    'contrareemborsament', 'contra reemborsament', 'domiciliació bancària', 'efectiu', 'targeta regal',
    'pagament a la botiga',
  ],
  card: [
    'número de targeta', 'número de la targeta', 'nom a la targeta', 'titular de la targeta', 'data de caducitat', 'codi de seguretat',
    'caducitat',
  ],
  checkout: [
    'finalitzar compra', 'finalitzar comanda', 'fer comanda', 'pagament', 'la vostra comanda', 'la teva comanda', 'resum de la comanda',
    'resum de la cistella', 'detalls de comanda', 'detalls de la comanda', 'confirmació de comanda', 'dades de facturació',
  ],
  summary: [
    'resum de la comanda', 'la teva comanda',
  ],
  terms: [
    'termes i condicions', 'condicions generals', 'he llegit i accepto', 'accepto els termes', 'accepto les condicions', 'condicions de venda',
    'condicions de compra',
  ],
  delivery: [
    'adreça d\'enviament', 'adreça de facturació', 'adreça de lliurament', 'mètode d\'enviament', 'enviament', 'les vostres dades',
    'dades del client', 'dades personals', 'facturació i enviament', 'destinatari',
  ],
  thanks: [
    'gràcies per la teva comanda', 'gràcies per la seva comanda', 'gràcies per la vostra comanda', 'gràcies per la teva compra',
    'gràcies per la vostra compra', 'la vostra comanda ha estat rebuda', 'comanda realitzada amb èxit', 'comanda confirmada',
    'la vostra comanda ha estat completada', 'pagament realitzat', 'pagament completat',
    'comanda rebuda', 'hem rebut la teva comanda', 'gràcies per la seva compra',
  ],
  reference: [
    'número de comanda', 'núm. de comanda', 'comanda núm', 'comanda #', 'referència de la comanda', 'número de factura', 'factura #',
    'codi de reserva',
  ],
  shopping: [
    'afegir a la cistella', 'afegeix a la cistella', 'afegir al carret', 'afegeix al carret', 'cistella', 'cistella de compra', 'carret',
    'veure cistella', 'veure carret', 'actualitzar cistella', 'actualitzar carret', 'continuar comprant', 'seguir comprant',
    'continuar amb el pagament', 'comprar ara', 'afegir a la llista de desitjos', 'aplicar cupó',
  ],
  account: [
    'inicia sessió', 'iniciar sessió', 'registrar-se', 'registra\'t', 'crear un compte', 'el meu compte', 'contrasenya oblidada',
    'has oblidat la contrasenya', 'heu perdut la vostra contrasenya', 'les meves comandes', 'guardar els canvis', 'afegir targeta',
  ],
  keeps: [
    'desa', 'desar', 'guardar els canvis', 'desar els canvis', 'actualitza', 'edita la targeta', 'elimina la targeta',
    'afegir targeta', 'afegeix targeta', 'afegeix una targeta', 'afegeix un mètode de pagament',
  ],
  payee: [
    'comerç', 'venedor', 'beneficiari', 'venut per',
  ],
  step: [
    'pas',
  ],
  cardForm: [
    'dades de la targeta', 'dades de targeta', 'informació de la targeta',
  ],
  binds: [
    'obligació de pagament',
  ],
};
