import type { CheckoutWords } from './words.ts';

export const fr: CheckoutWords = {
  pay: ['payer', 'payer maintenant', 'payer ma commande', 'régler', 'régler ma commande', 'valider et payer', 'valider la commande', 'valider ma commande', 'passer la commande', 'passer commande', 'confirmer et payer', 'confirmer la commande', 'confirmer le paiement', 'commander', 'commander et payer', 'finaliser la commande', 'procéder au paiement'],
  due: ['total à payer', 'montant à payer', 'montant total', 'total de la commande', 'total ttc', 'montant dû', 'à payer', 'total général', 'net à payer', 'total commande', 'prix total'],
  total: ['total', 'montant'],
  notTotal: ['sous-total', 'sous total', 'total des articles', 'total remise', 'total hors taxe', 'total ht', 'total produits'],
  method: ['mode de paiement', 'modes de paiement', 'moyen de paiement', 'moyens de paiement', 'méthode de paiement', 'choisissez votre paiement', 'informations de paiement', 'paiement par carte', 'scannez'],
  card: ['numéro de carte', 'numéro de la carte', 'titulaire de la carte', 'nom sur la carte', 'date d’expiration', 'cryptogramme', 'code de sécurité'],
  checkout: ['paiement', 'caisse', 'commande', 'finaliser', 'règlement', 'paiement sécurisé', 'validation de commande'],
  thanks: ['merci pour votre commande', 'merci de votre commande', 'merci pour votre achat', 'votre commande est confirmée', 'votre commande a bien été', 'commande confirmée', 'confirmation de commande', 'paiement accepté', 'paiement réussi', 'paiement effectué', 'payé'],
  reference: ['numéro de commande', 'n° de commande', 'commande n°', 'référence de commande', 'référence', 'numéro de facture', 'facture n°', 'commande'],
  shopping: ['ajouter au panier', 'votre panier', 'mon panier', 'panier', 'continuer mes achats'],
};
