import type { CheckoutWords } from './words.ts';

export const fr: CheckoutWords = {
  pay: [
    'commande avec obligation de paiement', 'commander avec obligation de paiement',
    'payer', 'payer maintenant', 'payer ma commande', 'régler', 'régler ma commande', 'valider et payer', 'valider la commande',
    'valider ma commande', 'passer la commande', 'passer commande', 'confirmer et payer', 'confirmer la commande',
    'confirmer le paiement', 'commander', 'commander et payer', 'finaliser la commande', 'procéder au paiement', 'payer et commander',
    'valider le paiement', 'valider mon paiement', 'effectuer le paiement', 'finaliser ma commande', 'confirmer ma commande',
    'payer par carte', 'terminer la commande', 'je paie', 'finaliser mon achat',
    'je donne', 'faire un don', 'je fais un don', 'valider mon don',
    "finaliser l'achat", "confirmer l'achat", 'valider mon achat', 'confirmer mon paiement', 'réserver et payer',
    'soumettre la commande',
  ],
  binds: ['obligation de paiement', 'obligation de payer', 'obligation à payer'],
  buy: [
    'acheter', 'acheter maintenant', 'commander', 'commander maintenant', 'réserver', 'je commande',
  ],
  next: [
    'continuer', 'suivant', 'étape suivante', 'continuer vers le paiement', 'continuer vers la livraison', 'passer au paiement',
    'passer à la livraison', 'poursuivre', "continuer en tant qu'invité", "commander en tant qu'invité", 'choisir la livraison',
    'valider mes informations', 'valider mon adresse', 'enregistrer et continuer', 'aller au paiement', "passer à l'étape suivante",
    'procéder à la livraison', 'utiliser cette adresse', 'poursuivre vers le paiement',
    'commander sans', 'valider mon panier',
  ],
  now: [
    "à payer aujourd'hui", 'à payer maintenant', "total à payer aujourd'hui", "dû aujourd'hui", "montant dû aujourd'hui",
    'à régler maintenant', "à régler aujourd'hui", 'payable maintenant', 'total dû maintenant', 'total du jour',
  ],
  deposit: [
    'acompte', 'acompte à régler', 'acompte à payer', "montant de l'acompte", 'arrhes',
  ],
  due: [
    'total à payer', 'montant à payer', 'montant total', 'total de la commande', 'total ttc', 'montant dû', 'à payer', 'total général',
    'net à payer', 'total commande', 'prix total', 'total à régler', 'montant à régler', 'total de votre commande',
    'montant de la commande', 'coût total', 'total (ttc)', 'total tva incluse', 'somme à payer', 'total de ma commande',
    'montant de votre commande', 'total tvac', 'total (tva incluse)', 'montant total ttc', 'total taxes incluses',
    'à régler', 'reste à régler',
    'vous payez', 'vous paierez', 'vous réglez',
    'reste à payer',
  ],
  total: [
    'total', 'montant',
    'prix final',
  ],
  notTotal: [
    'sous-total', 'sous total', 'total des articles', 'total remise', 'total hors taxe', 'total ht', 'total produits', 'total articles',
    'total des remises', 'économie totale', 'total tva', 'total livraison', 'total des produits', 'total avant', 'total hors',
    'total hors taxes', 'montant ht', 'total provisoire', 'vous économisez', 'remise totale', 'total panier',
    'à payer plus tard', 'à régler plus tard', 'solde à régler', 'à régler sur place', 'à régler à l\'arrivée', 'à payer sur place', 'solde restant', 'déjà payé', 'prochain paiement', 'total net ht',
    'montant hors taxe', 'total (ht)', 'montant total ht', 'prix total ht', 'total (hors',
    'payez maintenant et économisez', 'payer maintenant et économiser',
    'total récurrent', 'totaux récurrents',
    'à rembourser', 'remboursé',
    'total remboursé', 'total à rembourser', 'montant remboursé', 'montant à rembourser', 'montant du remboursement',
    "montant jusqu'à", 'montant maximum', 'montant minimum', 'montant maximal', 'montant minimal', 'montant supérieur',
  ],
  part: [
    'par mois', '/mois', 'mensuel~', 'mensualité~', 'en 3x', 'en 4x', 'en 3 fois', 'en 4 fois', 'x sans frais', 'fois sans frais',
    'échéance~', 'à partir de', 'versements de', 'paiements de',
    'en plusieurs fois', 'par an', '/an', 'financement',
    // What something else holds from: "total over $50 ships free".
    'supérieur à', 'supérieure à', 'inférieur à', 'inférieure à', 'dépasse', 'au moins',
    'par nuit', '/nuit', 'par personne', 'par jour',
  ],
  method: [
    'mode de paiement', 'modes de paiement', 'moyen de paiement', 'moyens de paiement', 'méthode de paiement',
    'choisissez votre paiement', 'informations de paiement', 'paiement par carte', 'scannez', 'méthodes de paiement',
    'choisissez votre mode de paiement', 'choisir un mode de paiement', 'paiement', 'comment souhaitez-vous payer', 'options de paiement',
    'choix du paiement', 'type de paiement', 'détails du paiement', 'payer avec', 'sélectionnez un mode de paiement',
    'mode de règlement', 'comment voulez-vous payer',
  ],
  scan: [
    'scannez pour payer', 'scanner pour payer', 'scannez et payez', 'scannez le qr code pour payer', 'scannez le code pour payer',
    'scannez ce qr code pour payer', 'scannez le qr code avec votre application bancaire', 'payer par qr code', 'paiement par qr code',
    'flashez pour payer', 'scannez le code qr pour payer',
  ],
  ways: [
    'carte bancaire', 'carte de crédit', 'carte bleue', 'carte de débit', 'carte de paiement', 'virement bancaire', 'virement', 'chèque',
    'par chèque', 'prélèvement', 'paiement à la livraison', 'contre remboursement', 'espèces', 'carte cadeau',
    'paiement en plusieurs fois', 'paiement en 3 fois', 'paiement en 4 fois', 'sur facture', 'facture', 'paiement comptant',
    'payer plus tard', 'cheque-vacances', 'paiement par carte',
    'titres-restaurant', 'contre-remboursement', 'paiement mobile',
  ],
  card: [
    'numéro de carte', 'numéro de la carte', 'titulaire de la carte', 'nom sur la carte', 'date d’expiration', 'cryptogramme',
    'code de sécurité',
    "date d'expiration", 'numéro de carte bancaire',
    'numéro carte', 'n° de carte', 'n° carte',
    'nom du titulaire',
  ],
  checkout: [
    'paiement', 'caisse', 'commande', 'finaliser', 'règlement', 'paiement sécurisé', 'validation de commande', 'passer la commande',
    'finaliser la commande', 'validation de la commande', 'récapitulatif de la commande', 'récapitulatif', 'livraison et paiement',
    'vérification et paiement',
  ],
  summary: [
    'récapitulatif de la commande', 'récapitulatif de commande', 'récapitulatif de votre commande', 'résumé de la commande',
    'votre commande', 'détails de la commande',
  ],
  terms: [
    'conditions générales de vente', "j'accepte les conditions", "j'ai lu et j'accepte", "j'ai lu et accepté", 'en passant commande',
    'en validant', 'en confirmant', 'en cliquant sur', 'accepte les cgv', 'en passant votre commande', 'en validant votre commande',
    'en continuant',
    'modalités et conditions',
  ],
  delivery: [
    'adresse de livraison', 'adresse de facturation', 'mode de livraison', 'méthode de livraison', "mode d'expédition",
    'options de livraison', 'livraison', 'informations personnelles', 'vos coordonnées', 'mes coordonnées', 'coordonnées',
    'informations de contact', 'vos informations', 'point relais', 'destinataire', 'données personnelles',
  ],
  thanks: [
    'merci pour votre commande', 'merci de votre commande', 'merci pour votre achat', 'votre commande est confirmée',
    'votre commande a bien été', 'commande confirmée', 'confirmation de commande', 'paiement accepté', 'paiement réussi',
    'paiement effectué', 'payé', 'commande validée', 'commande enregistrée', 'nous avons bien reçu votre commande',
    'merci de votre achat', 'votre commande a été',
    'confirmation de réservation', 'confirmation de votre réservation', 'réservation confirmée', 'réservation est confirmée', 'merci pour votre réservation', 'merci pour votre don',
    'merci de votre don', 'confirmation de paiement',
    'commande passée avec succès', 'commande réussie', 'commande effectuée', 'réservation effectuée', 'votre paiement a bien été',
    'nous avons reçu votre commande', 'commande reçue',
  ],
  undone: ['annulé', 'annulée', 'refusé', 'refusée', 'échoué', 'échec', 'remboursé', 'remboursée', "n'a pas", "jusqu'à ce que le paiement", 'une fois le paiement', 'une fois votre paiement'],
  reference: [
    'numéro de commande', 'n° de commande', 'commande n°', 'référence de commande', 'référence', 'numéro de facture', 'facture n°',
    'votre commande n° est', 'commande',
    'n° de réf', 'n° de référence', 'réf. de commande', 'n° de transaction',
    'réservation n°', 'n° de réservation', 'numéro de réservation', 'référence de réservation', 'numéro de transaction', 'id de commande', 'commande #',
  ],
  shopping: [
    'ajouter au panier', 'votre panier', 'mon panier', 'panier', 'continuer mes achats', 'voir le panier', 'poursuivre mes achats',
    'ajouter à la liste', 'acheter', 'ajouter aux favoris', 'passer à la caisse',
  ],
  account: [
    'enregistrer', 'se connecter', 'connexion', 'identification', "s'identifier", 'créer un compte', 'créer mon compte', "s'inscrire",
    'inscription', 'mon compte', 'mot de passe oublié', 'mot de passe oublié ?', 'mes commandes', 'ajouter une carte',
    'enregistrer la carte', 'mes moyens de paiement',
  ],
  keeps: [
    'enregistrer', 'sauvegarder', 'enregistrer la carte', 'enregistrer les modifications', 'mettre à jour',
    'mettre a jour le paiement', 'modifier la carte', 'modifier le moyen de paiement', 'modifier votre moyen de paiement',
    'modifier ma carte', 'supprimer la carte', 'ajouter une carte', 'ajouter la carte', 'ajouter une nouvelle carte',
    'ajouter un moyen de paiement', 'ajouter un mode de paiement', 'définir par défaut', 'par défaut', 'activer la carte',
    'activer ma carte', 'gérer mes moyens de paiement', 'gérer mes cartes',
  ],
  held: [
    'rien ne vous est débité', 'ne sera pas débité~', 'ne sera pas prélevé~', 'rien à payer aujourd\'hui', 'empreinte',
    'à titre de garantie', 'en garantie', 'paiement sur place', 'paiement à l\'hôtel', 'essai gratuit',
  ],
  payee: [
    'bénéficiaire', 'marchand', 'commerçant', 'vendeur', 'payer à', 'paiement à', 'nom du marchand',
    'organisme créancier',
  ],
  step: [
    'étape',
  ],
  cardForm: [
    'données de la carte', 'informations de la carte', 'coordonnées de la carte', 'saisie de la carte', 'formulaire de carte', 'données de carte', 'informations de carte',
  ],
};
