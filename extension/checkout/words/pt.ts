import type { CheckoutWords } from './words.ts';

export const pt: CheckoutWords = {
  pay: [
    'encomenda com obrigação de pagar', 'encomendar com obrigação de pagamento',
    'pagar', 'pagar agora', 'finalizar compra', 'finalizar pedido', 'concluir compra', 'concluir pedido', 'confirmar pedido',
    'confirmar pagamento', 'confirmar e pagar', 'efetuar pagamento', 'efectuar pagamento', 'realizar pagamento', 'fazer pedido',
    'comprar agora', 'finalizar encomenda', 'concluir encomenda', 'confirmar compra', 'confirmar encomenda', 'fazer encomenda',
    'efetuar compra', 'realizar pedido', 'fechar pedido', 'encomendar', 'pagar com', 'gerar pix', 'pagar com pix', 'enviar encomenda',
    'submeter encomenda', 'finalizar pagamento', 'colocar encomenda', 'fechar compra', 'enviar pedido', 'copiar código pix',
    'doar', 'doar agora', 'fazer doação',
  ],
  binds: ['obrigação de pagar', 'obrigação de pagamento'],
  buy: [
    'comprar', 'comprar agora', 'compre agora', 'reservar',
  ],
  next: [
    'continuar', 'próximo', 'próximo passo', 'seguinte', 'avançar', 'prosseguir', 'ir para pagamento', 'ir para o pagamento',
    'continuar para pagamento', 'continuar para o pagamento', 'continuar para entrega', 'continuar como convidado',
    'comprar como convidado', 'salvar e continuar', 'guardar e continuar', 'continuar para envio', 'ir para a entrega',
    'passar ao pagamento', 'seguir para pagamento', 'próxima etapa', 'usar este endereço', 'avançar para pagamento',
  ],
  now: [
    'a pagar hoje', 'a pagar agora', 'total a pagar hoje', 'total a pagar agora', 'valor a pagar hoje', 'valor a pagar agora',
    'devido hoje', 'total devido hoje', 'pague hoje',
  ],
  deposit: [
    'sinal', 'entrada', 'depósito', 'adiantamento', 'valor da entrada', 'valor do sinal',
  ],
  due: [
    'total a pagar', 'valor total', 'total do pedido', 'total da compra', 'valor a pagar', 'total geral', 'montante a pagar',
    'preço total', 'total da encomenda', 'montante total', 'total com iva', 'total (iva incluído)', 'a pagar', 'total final',
    'valor do pedido', 'total à vista', 'valor total a pagar', 'total (iva incl.)', 'total iva incluído', 'total com impostos',
    'valor da compra',
    'você paga', 'você pagará', 'você vai pagar',
    'falta pagar',
  ],
  total: [
    'total', 'valor',
    'preço final', 'valor final',
  ],
  notTotal: [
    'subtotal', 'sub-total', 'total de itens', 'total descontos', 'total sem iva', 'total de produtos', 'total dos produtos',
    'total produtos', 'total desconto', 'total de descontos', 'descontos', 'total do frete', 'total frete', 'economia total',
    'você economiza', 'total parcial', 'total de artigos', 'total itens', 'valor dos produtos', 'total portes', 'poupa', 'total s/ iva',
    'a pagar depois', 'a pagar mais tarde', 'saldo restante', 'restante', 'já pago', 'próximo pagamento', 'valor líquido',
    'total líquido', 'total (sem iva)', 'total sem impostos',
    'pague agora e economize', 'pague já e poupe',
    'total recorrente', 'totais recorrentes',
    'a reembolsar', 'estorno',
    'total a reembolsar', 'total do reembolso', 'valor do reembolso', 'total estornado', 'valor do estorno',
  ],
  part: [
    'por mês', '/mês', 'mensais', 'mensal', 'parcelas de', 'em até', 'x de r$', 'x sem juros', 'sem juros', 'prestações', 'parcelado',
    'a partir de', 'vezes de',
    'financiamento', 'por ano', '/ano', 'a prazo',
    // What something else holds from: "total over $50 ships free".
    'acima de', 'superior a', 'abaixo de', 'a partir de', 'pelo menos',
    'por noite', '/noite', 'por pessoa', 'por dia',
  ],
  method: [
    'forma de pagamento', 'formas de pagamento', 'método de pagamento', 'métodos de pagamento', 'meio de pagamento', 'meios de pagamento',
    'como deseja pagar', 'dados de pagamento', 'pagamento com cartão', 'escaneie', 'modo de pagamento', 'modos de pagamento', 'pagamento',
    'escolha a forma de pagamento', 'selecione a forma de pagamento', 'como você prefere pagar', 'opções de pagamento',
    'informações de pagamento', 'pagar com', 'dados do pagamento', 'tipo de pagamento', 'escolha o método de pagamento',
  ],
  scan: [
    'escaneie para pagar', 'escaneie e pague', 'escaneie o código para pagar', 'escaneie o qr code para pagar',
    'escaneie o código qr para pagar', 'escaneie o código qr no app do seu banco', 'escaneie o qr code no app do seu banco',
    'leia o código qr para pagar', 'leia o qr code para pagar', 'pagar com qr code', 'pague com qr code', 'digitalize para pagar',
    'digitalize o código qr para pagar', 'aponte a câmera para pagar',
    'pix copia e cola', 'copiar código pix', 'copiar o código pix', 'copie o código pix', 'copiar chave pix',
  ],
  ways: [
    'cartão de crédito', 'cartão de débito', 'cartão', 'cartão de crédito ou débito', 'boleto bancário', 'boleto', 'pix',
    'transferência bancária', 'transferência', 'multibanco', 'referência multibanco', 'mb way', 'mbway', 'à cobrança', 'contra reembolso',
    'pagamento na entrega', 'dinheiro', 'vale-presente', 'cartão presente', 'débito online', 'depósito bancário', 'pagamento em loja',
    'cheque',
  ],
  card: [
    'número do cartão', 'número de cartão', 'titular do cartão', 'nome no cartão', 'nome impresso no cartão', 'data de validade',
    'validade', 'código de segurança',
    'número do cartão de crédito',
  ],
  checkout: [
    'pagamento', 'pagar', 'finalizar compra', 'checkout', 'revisão do pedido', 'finalizar pedido', 'finalizar encomenda',
    'resumo do pedido', 'resumo da encomenda', 'resumo da compra', 'confirmar encomenda', 'caixa', 'entrega e pagamento',
    'pagamento seguro', 'concluir compra',
  ],
  summary: [
    'resumo do pedido', 'resumo da compra', 'resumo da encomenda', 'seu pedido', 'detalhes do pedido',
  ],
  terms: [
    'li e aceito', 'aceito os termos', 'termos e condições', 'condições gerais', 'ao finalizar', 'ao clicar em', 'ao confirmar',
    'ao fazer o pedido', 'condições de venda', 'ao concluir', 'concordo com os termos', 'ao efetuar',
  ],
  delivery: [
    'endereço de entrega', 'endereço de envio', 'morada de entrega', 'morada de envio', 'morada de faturação', 'endereço de cobrança',
    'método de envio', 'métodos de envio', 'forma de envio', 'forma de entrega', 'método de entrega', 'opções de entrega', 'entrega',
    'envio', 'dados pessoais', 'seus dados', 'os seus dados', 'informações de contato', 'dados de entrega', 'destinatário',
    'identificação', 'informação pessoal', 'tipo de entrega',
  ],
  thanks: [
    'obrigado pela sua compra', 'obrigado pela compra', 'obrigado pelo seu pedido', 'obrigado pela sua encomenda', 'pedido confirmado',
    'pedido recebido', 'pedido realizado', 'encomenda confirmada', 'confirmação do pedido', 'pagamento aprovado', 'pagamento confirmado',
    'pagamento recebido', 'pedido pago', 'fatura paga', 'pago com sucesso', 'reserva confirmada', 'compra confirmada', 'obrigado pela encomenda', 'encomenda registada',
    'compra realizada com sucesso', 'pagamento realizado',
    'confirmação de reserva', 'confirmação da reserva', 'reserva está confirmada', 'obrigado pela sua reserva', 'obrigado pela sua doação',
    'encomenda recebida', 'encomenda efetuada',
    'recebemos a sua encomenda', 'recebemos seu pedido',
    'recebemos o seu pedido', 'confirmação da encomenda', 'confirmação de encomenda', 'obrigado por comprar',
    'a sua encomenda foi recebida', 'a sua encomenda foi registada', 'a sua encomenda foi efetuada', 'seu pedido foi recebido',
    'seu pedido foi realizado', 'seu pedido foi confirmado',
    'compra aprovada', 'compra finalizada', 'pedido enviado com sucesso', 'pedido finalizado com sucesso', 'reserva realizada',
  ],
  undone: ['cancelado', 'cancelada', 'recusado', 'recusada', 'anulada', 'falhou', 'negado', 'reembolsado', 'estornado', 'não foi', 'até que o pagamento', 'até o pagamento', 'após o pagamento', 'assim que o pagamento'],
  reference: [
    'número do pedido', 'nº do pedido', 'pedido nº', 'número da encomenda', 'encomenda nº', 'referência', 'número da fatura', 'pedido',
    'fatura n.º', 'fatura nº', 'n.º da fatura', 'encomenda n.º', 'n.º de encomenda', 'n.º da encomenda',
    'nº da encomenda', 'nº de encomenda', 'número de encomenda', 'n° do pedido',
    'número da reserva', 'nº da reserva', 'código da reserva', 'reserva nº', 'número da transação', 'id do pedido', 'código do pedido',
    'encomenda',
  ],
  shopping: [
    'adicionar ao carrinho', 'adicionar à sacola', 'meu carrinho', 'carrinho', 'continuar comprando', 'continuar a comprar',
    'colocar no carrinho', 'adicionar ao cesto', 'comprar', 'ver carrinho', 'seu carrinho', 'carrinho de compras',
    'adicionar aos favoritos', 'sacola', 'o meu cesto', 'ir para o carrinho', 'limpar carrinho',
  ],
  account: [
    'salvar', 'entrar', 'iniciar sessão', 'fazer login', 'login', 'cadastre-se', 'cadastrar', 'criar conta', 'criar uma conta',
    'registar', 'registe-se', 'minha conta', 'a minha conta', 'esqueci minha senha', 'esqueceu a senha', 'esqueceu-se da palavra-passe',
    'meus pedidos', 'as minhas encomendas', 'adicionar cartão', 'salvar cartão',
  ],
  keeps: [
    'salvar', 'guardar', 'gravar', 'salvar cartão', 'guardar cartão', 'salvar alterações', 'guardar alterações', 'atualizar',
    'atualizar cartão', 'editar cartão', 'alterar cartão', 'remover cartão', 'excluir cartão', 'eliminar cartão',
    'adicionar cartão', 'adicionar um cartão', 'adicionar novo cartão', 'adicionar forma de pagamento',
    'adicionar método de pagamento', 'alterar forma de pagamento', 'definir como padrão', 'tornar padrão', 'ativar cartão',
  ],
  held: [
    'não será cobrad~', 'nenhum valor será cobrado', 'como garantia', 'garantir a reserva', 'garantir a sua reserva',
    'pagamento no hotel', 'pagamento na propriedade', 'teste grátis', 'período de avaliação',
  ],
  payee: [
    'beneficiário', 'comerciante', 'vendedor', 'pagar a', 'recebedor', 'estabelecimento', 'favorecido',
    'lojista', 'nome do estabelecimento', 'pagamento para', 'pagar para',
    'você está pagando para', 'você está pagando a', 'pagando para', 'nome da loja',
  ],
  step: [
    'passo', 'etapa',
  ],
  cardForm: [
    'dados do cartão', 'informações do cartão', 'detalhes do cartão', 'dados de cartão',
  ],
};
