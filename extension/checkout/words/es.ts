import type { CheckoutWords } from './words.ts';

export const es: CheckoutWords = {
  pay: ['pagar', 'pagar ahora', 'pagar con', 'realizar pedido', 'realizar el pedido', 'realizar pago', 'realizar el pago', 'finalizar compra', 'finalizar pedido', 'completar compra', 'completar pedido', 'confirmar pedido', 'confirmar y pagar', 'confirmar pago', 'confirmar compra', 'comprar ahora', 'tramitar pedido', 'efectuar pago'],
  due: ['total a pagar', 'importe total', 'total del pedido', 'total pedido', 'importe a pagar', 'monto total', 'monto a pagar', 'total de la compra', 'total compra', 'precio total', 'total general'],
  total: ['total', 'importe', 'monto'],
  notTotal: ['subtotal', 'sub total', 'total artículos', 'total descuento', 'total envío', 'total sin iva', 'total productos'],
  method: ['método de pago', 'métodos de pago', 'forma de pago', 'formas de pago', 'medio de pago', 'medios de pago', 'cómo quieres pagar', 'datos de pago', 'pago con tarjeta', 'escanea'],
  card: ['número de tarjeta', 'titular de la tarjeta', 'nombre en la tarjeta', 'fecha de caducidad', 'fecha de vencimiento', 'código de seguridad'],
  checkout: ['pago', 'pagar', 'caja', 'finalizar compra', 'tramitar pedido', 'pago seguro', 'revisar y pagar'],
  thanks: ['gracias por tu compra', 'gracias por su compra', 'gracias por tu pedido', 'gracias por su pedido', 'pedido confirmado', 'pedido recibido', 'confirmación de pedido', 'confirmación del pedido', 'pago realizado', 'pago recibido', 'pago aceptado', 'pagado'],
  reference: ['número de pedido', 'n.º de pedido', 'nº de pedido', 'pedido nº', 'número de orden', 'referencia', 'número de factura', 'pedido', 'orden'],
  shopping: ['añadir al carrito', 'agregar al carrito', 'añadir a la cesta', 'tu carrito', 'carrito de compra', 'cesta', 'seguir comprando'],
};
