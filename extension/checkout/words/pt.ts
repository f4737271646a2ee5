import type { CheckoutWords } from './words.ts';

export const pt: CheckoutWords = {
  pay: ['pagar', 'pagar agora', 'finalizar compra', 'finalizar pedido', 'concluir compra', 'concluir pedido', 'confirmar pedido', 'confirmar pagamento', 'confirmar e pagar', 'efetuar pagamento', 'efectuar pagamento', 'realizar pagamento', 'fazer pedido', 'comprar agora'],
  due: ['total a pagar', 'valor total', 'total do pedido', 'total da compra', 'valor a pagar', 'total geral', 'montante a pagar', 'preço total', 'total da encomenda'],
  total: ['total', 'valor'],
  notTotal: ['subtotal', 'sub-total', 'total de itens', 'total descontos', 'total sem iva', 'total de produtos'],
  method: ['forma de pagamento', 'formas de pagamento', 'método de pagamento', 'métodos de pagamento', 'meio de pagamento', 'meios de pagamento', 'como deseja pagar', 'dados de pagamento', 'pagamento com cartão', 'escaneie'],
  card: ['número do cartão', 'número de cartão', 'titular do cartão', 'nome no cartão', 'nome impresso no cartão', 'data de validade', 'validade', 'código de segurança'],
  checkout: ['pagamento', 'pagar', 'finalizar compra', 'checkout', 'revisão do pedido'],
  thanks: ['obrigado pela sua compra', 'obrigado pela compra', 'obrigado pelo seu pedido', 'obrigado pela sua encomenda', 'pedido confirmado', 'pedido recebido', 'pedido realizado', 'encomenda confirmada', 'confirmação do pedido', 'pagamento aprovado', 'pagamento confirmado', 'pagamento recebido', 'pago'],
  reference: ['número do pedido', 'nº do pedido', 'pedido nº', 'número da encomenda', 'encomenda nº', 'referência', 'número da fatura', 'pedido'],
  shopping: ['adicionar ao carrinho', 'adicionar à sacola', 'meu carrinho', 'carrinho', 'continuar comprando', 'continuar a comprar'],
};
