import type { CheckoutWords } from './words.ts';

export const en: CheckoutWords = {
  pay: ['pay now', 'pay', 'pay securely', 'pay with', 'place order', 'place my order', 'place your order', 'complete order', 'complete my order', 'complete purchase', 'complete payment', 'complete checkout', 'confirm and pay', 'confirm payment', 'confirm order', 'submit order', 'submit payment', 'make payment', 'order and pay', 'buy now and pay', 'proceed to payment', 'continue to payment provider'],
  due: ['amount due', 'balance due', 'total due', 'order total', 'grand total', 'total to pay', 'amount to pay', 'total amount', 'total payable', 'amount payable', 'to pay', 'payment due', 'you pay', 'total price', 'total charge', 'final total', 'due now', 'due today', 'total to be paid', 'total payment'],
  total: ['total', 'sum', 'total cost', 'cart total'],
  notTotal: ['subtotal', 'sub-total', 'sub total', 'total savings', 'total discount', 'total items', 'total quantity', 'total tax', 'total shipping', 'total weight', 'total points', 'total before', 'total excl'],
  method: ['payment method', 'payment methods', 'payment option', 'payment options', 'payment details', 'payment information', 'payment type', 'how would you like to pay', 'choose how to pay', 'select a payment', 'pay by', 'pay with', 'paying with', 'billing information', 'scan to pay', 'scan the code', 'card details'],
  card: ['card number', 'credit card number', 'name on card', 'cardholder', 'expiry date', 'expiration date', 'security code', 'cvv', 'cvc', 'mm / yy', 'mm/yy'],
  checkout: ['checkout', 'check out', 'secure checkout', 'payment', 'pay', 'billing', 'complete your order', 'review and pay', 'review order', 'place order', 'scan to pay', 'pay by card', 'pay by link'],
  thanks: ['thank you for your order', 'thank you for your purchase', 'thanks for your order', 'thank you for shopping', 'thank you for your payment', 'your order has been received', 'your order has been placed', 'order confirmed', 'order confirmation', 'order received', 'order complete', 'order placed', 'payment received', 'payment successful', 'payment complete', 'your order is confirmed', 'we have received your order', 'we received your payment', 'thank you', 'paid'],
  reference: ['order number', 'order no', 'order id', 'order ref', 'order reference', 'order #', 'order', 'invoice number', 'invoice no', 'invoice', 'payment reference', 'reference number', 'reference', 'booking reference', 'confirmation number', 'transaction id'],
  shopping: ['add to cart', 'add to basket', 'add to bag', 'shopping cart', 'your cart', 'your basket', 'shopping bag', 'view cart', 'update cart', 'continue shopping', 'proceed to checkout', 'go to checkout', 'checkout now'],
};
