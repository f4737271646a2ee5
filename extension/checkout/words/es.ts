import type { CheckoutWords } from './words.ts';

export const es: CheckoutWords = {
  pay: [
    'pedido con obligación de pago',
    'pagar', 'pagar ahora', 'pagar con', 'realizar pedido', 'realizar el pedido', 'realizar pago', 'realizar el pago', 'finalizar compra',
    'finalizar pedido', 'completar compra', 'completar pedido', 'confirmar pedido', 'confirmar y pagar', 'confirmar pago',
    'confirmar compra', 'comprar ahora', 'tramitar pedido', 'efectuar pago', 'finalizar la compra', 'finalizar el pedido',
    'completar el pedido', 'confirmar el pedido', 'pagar y finalizar', 'hacer pedido', 'hacer el pedido', 'enviar pedido',
    'pagar con tarjeta', 'terminar compra', 'pagar pedido', 'comprar y pagar', 'completar el pago', 'proceder al pago',
    'donar', 'donar ahora', 'hacer donación',
  ],
  binds: ['obligación de pago'],
  buy: [
    'comprar', 'comprar ahora', 'comprar ya', 'pedir ahora', 'reservar',
  ],
  next: [
    'continuar', 'siguiente', 'siguiente paso', 'continuar al pago', 'continuar con el pago', 'continuar con el envío', 'ir al pago',
    'ir a pagar', 'continuar a envío', 'continuar como invitado', 'comprar como invitado', 'continuar con la compra',
    'guardar y continuar', 'usar esta dirección', 'ir a envío', 'continuar al envío', 'guardar dirección', 'continuar a pago',
    'seguir con la compra',
  ],
  now: [
    'a pagar hoy', 'a pagar ahora', 'total a pagar hoy', 'total a pagar ahora', 'pagas hoy', 'pagas ahora', 'importe a pagar hoy',
    'vence hoy', 'total de hoy', 'por pagar hoy',
  ],
  deposit: [
    'depósito', 'anticipo', 'señal', 'depósito a pagar', 'importe del depósito', 'pago de la señal', 'enganche',
  ],
  due: [
    'tú pagas',
    'total a pagar', 'importe total', 'total del pedido', 'total pedido', 'importe a pagar', 'monto total', 'monto a pagar',
    'total de la compra', 'total compra', 'precio total', 'total general', 'total (iva incluido)', 'total iva incluido',
    'cantidad a pagar', 'total con iva', 'total iva incl', 'valor total', 'total de tu pedido', 'a pagar', 'coste total', 'total final',
    'total (impuestos incl.)', 'total impuestos incluidos',
    'usted paga', 'pagas', 'pagarás', 'vas a pagar',
    'resta por pagar', 'saldo pendiente', 'pendiente de pago',
  ],
  total: [
    'total', 'importe', 'monto',
    'precio final',
  ],
  notTotal: [
    'subtotal', 'sub total', 'total artículos', 'total descuento', 'total envío', 'total sin iva', 'total productos',
    'total de productos', 'total descuentos', 'ahorro total', 'total ahorrado', 'total iva', 'base imponible', 'total parcial',
    'total antes', 'total impuestos', 'ahorras', 'total (sin iva)', 'total sin impuestos',
    'a pagar más tarde', 'pendiente', 'saldo restante', 'pagar en el alojamiento', 'ya pagado', 'próximo pago', 'importe sin iva',
    'importe neto', 'total neto', 'precio sin iva',
    'paga ahora y ahorra', 'pague ahora y ahorre',
    'total recurrente', 'totales recurrentes',
    'a reembolsar', 'devolución',
    'total a reembolsar', 'total reembolsado', 'total a devolver', 'importe a devolver', 'importe a reembolsar',
  ],
  part: [
    'al mes', '/mes', 'mensual~', 'cuotas de', 'cuotas sin', 'a plazos', 'en plazos', 'plazos de', 'desde', 'meses sin intereses',
    'mensualidades de', 'pagos de',
    'financiación', 'financiado', 'en cuotas', 'al año', '/año',
    // What something else holds from: "total over $50 ships free".
    'superior a', 'superiores a', 'inferior a', 'a partir de', 'supera los', 'al menos',
    'por noche', '/noche', 'por persona', 'por día',
  ],
  method: [
    'método de pago', 'métodos de pago', 'forma de pago', 'formas de pago', 'medio de pago', 'medios de pago', 'cómo quieres pagar',
    'datos de pago', 'pago con tarjeta', 'escanea', 'elige cómo pagar', 'selecciona un método de pago', 'selecciona tu método de pago',
    'elige un método de pago', 'elige la forma de pago', 'pago', 'información de pago', 'modo de pago', 'opciones de pago',
    'tipo de pago', 'método de pago seguro', 'pagar con', 'pago seguro',
  ],
  scan: [
    'escanea para pagar', 'escanee para pagar', 'escanea y paga', 'escanea el código qr para pagar', 'escanee el código qr para pagar',
    'escanea el qr para pagar', 'escanea el código para pagar', 'escanea el código qr con tu app',
    'escanea el código qr con la app de tu banco', 'pagar con qr', 'pago con qr', 'pago con código qr', 'pagar con código qr',
    'copiar código de pago',
  ],
  ways: [
    'tarjeta de crédito', 'tarjeta de débito', 'tarjeta de crédito o débito', 'tarjeta de crédito/débito', 'tarjeta', 'tarjeta bancaria',
    'transferencia bancaria', 'transferencia', 'contra reembolso', 'contrareembolso', 'pago contra reembolso', 'efectivo',
    'pago en efectivo', 'bizum', 'tarjeta regalo', 'financiación', 'pago a plazos', 'pago contra entrega', 'domiciliación',
    'pago en tienda', 'tarjeta crédito', 'depósito bancario', 'pagar después',
  ],
  card: [
    'número de tarjeta', 'titular de la tarjeta', 'nombre en la tarjeta', 'fecha de caducidad', 'fecha de vencimiento', 'fecha de expiración',
    'código de seguridad',
    'número de la tarjeta', 'caducidad', 'vencimiento', 'código cvv',
  ],
  checkout: [
    'pago', 'pagar', 'caja', 'finalizar compra', 'tramitar pedido', 'pago seguro', 'revisar y pagar', 'finalizar pedido',
    'proceso de compra', 'checkout', 'resumen del pedido', 'resumen de compra', 'confirmar pedido', 'envío y pago', 'pasarela de pago',
  ],
  summary: [
    'resumen del pedido', 'resumen de tu pedido', 'resumen de compra', 'resumen de la compra', 'tu pedido', 'detalles del pedido',
  ],
  terms: [
    'he leído y acepto', 'acepto los términos', 'acepto las condiciones', 'condiciones generales', 'términos y condiciones',
    'al realizar el pedido', 'al realizar tu pedido', 'al hacer clic en', 'al confirmar', 'al pulsar', 'al finalizar',
    'condiciones de venta', 'condiciones de compra', 'al tramitar',
  ],
  delivery: [
    'dirección de envío', 'dirección de entrega', 'dirección de facturación', 'método de envío', 'métodos de envío', 'forma de envío',
    'envío', 'opciones de envío', 'tipo de envío', 'datos personales', 'tus datos', 'datos de contacto', 'información de contacto',
    'información de envío', 'datos de envío', 'modo de entrega', 'destinatario', 'método de entrega', 'opciones de entrega',
  ],
  thanks: [
    'gracias por tu compra', 'gracias por su compra', 'gracias por tu pedido', 'gracias por su pedido', 'pedido confirmado',
    'pedido recibido', 'confirmación de pedido', 'confirmación del pedido', 'pago realizado', 'pago recibido', 'pago aceptado', 'pagado',
    'pedido realizado', 'pago aprobado', 'compra confirmada', 'compra realizada', 'hemos recibido tu pedido', 'hemos recibido su pedido',
    'gracias por comprar', 'reserva confirmada', 'tu pedido ha sido', 'su pedido ha sido',
    'confirmación de reserva', 'confirmación de la reserva', 'reserva está confirmada', 'gracias por tu reserva', 'gracias por su reserva', 'gracias por tu donación', 'confirmación de pago',
    'tu pedido está confirmado', 'su pedido está confirmado', 'pedido está confirmado', 'orden recibida',
    'orden confirmada', 'gracias por tu orden', 'compra exitosa', 'pago exitoso',
    'recibimos tu pedido', 'recibimos tu compra',
    'tu orden ha sido recibida', 'tu compra fue exitosa', 'tu pedido fue recibido', 'compra fue realizada',
    'compra aprobada', 'compra finalizada', 'compra ha sido finalizada', 'compra ha finalizado', 'pedido ha sido finalizado', 'compra ha sido realizada', 'pedido ha sido realizado', 'pago ha sido realizado', 'compra realizada con éxito', 'pedido realizado con éxito', 'pedido completado', 'reserva realizada', 'tu pedido se ha realizado', 'tu compra se realizó',
    'tu compra se ha realizado', 'pedido se realizó con éxito',
  ],
  undone: [
    'cancelado', 'cancelada', 'rechazado', 'rechazada', 'anulado', 'anulada', 'fallido', 'fallida', 'denegado', 'denegada', 'reembolsado',
    'no se pudo', 'no ha sido',
    'hasta que el pago', 'hasta que se complete', 'una vez que el pago',
  ],
  reference: [
    'número de pedido', 'n.º de pedido', 'nº de pedido', 'pedido nº', 'número de orden', 'referencia', 'número de factura', 'pedido',
    'orden',
    'número de reserva', 'reserva nº', 'n.º de reserva', 'código de reserva', 'localizador', 'número de transacción', 'número de compra', 'folio',
  ],
  shopping: [
    'añadir al carrito', 'agregar al carrito', 'añadir a la cesta', 'tu carrito', 'carrito de compra', 'cesta', 'seguir comprando',
    'comprar', 'ver carrito', 'mi cesta', 'tu cesta', 'carrito de compras', 'añadir a favoritos', 'añadir a la bolsa',
    'cesta de la compra', 'vaciar carrito',
  ],
  account: [
    'guardar', 'iniciar sesión', 'inicia sesión', 'acceder', 'entrar', 'regístrate', 'registrarse', 'crear cuenta', 'crear una cuenta',
    'mi cuenta', 'he olvidado mi contraseña', 'olvidé mi contraseña', '¿has olvidado tu contraseña?', 'mis pedidos', 'añadir tarjeta',
    'guardar tarjeta',
  ],
  keeps: [
    'guardar', 'guardar tarjeta', 'guardar cambios', 'actualizar', 'actualizar tarjeta', 'actualiza tu', 'editar tarjeta',
    'cambiar tarjeta', 'modificar tarjeta', 'eliminar tarjeta', 'borrar tarjeta', 'añadir tarjeta', 'agregar tarjeta',
    'agrega una tarjeta', 'añadir una tarjeta', 'añadir método de pago', 'agregar método de pago', 'añadir forma de pago',
    'agregar forma de pago', 'establecer como predeterminad~', 'usar como predeterminad~', 'activar tarjeta',
    'administrar métodos de pago', 'gestionar métodos de pago',
  ],
  held: [
    'no se te cobrará', 'no se le cobrará', 'no se cobrará', 'no se realizará ningún cargo', 'como garantía',
    'garantizar la reserva', 'garantizar tu reserva', 'pago en el hotel', 'pago en el alojamiento', 'prueba gratis',
    'prueba gratuita',
  ],
  payee: [
    'comercio', 'beneficiario', 'vendedor', 'pagar a', 'establecimiento', 'pago a',
    'nombre del comercio', 'pagas a', 'pago para',
    'estás pagando a', 'nombre del establecimiento',
  ],
  step: [
    'paso',
  ],
  cardForm: [
    'datos de la tarjeta', 'datos de tarjeta', 'información de la tarjeta', 'detalles de la tarjeta',
  ],
};
