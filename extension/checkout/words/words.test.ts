import { describe, expect, it } from 'vitest';
import { beginsWith, fold, says } from './index.ts';
import { all } from './languages.ts';
import { Phrases } from './phrases.ts';
import { tabulate } from './tabulate.ts';

describe('the languages of checkouts', () => {
  it('are 25 at least, and each has words of every kind', () => {
    expect(all.length).toBeGreaterThanOrEqual(25);
    for (const [index, language] of all.entries()) {
      for (const [kind, phrases] of Object.entries(language)) expect(phrases.length, `language ${index}, ${kind}`).toBeGreaterThan(0);
    }
  });

  it('know their final button, total and choice of ways to pay', () => {
    const spoken: [pay: string, due: string, method: string][] = [
      ['Pay now', 'Order total', 'Payment method'],
      ['Zahlungspflichtig bestellen', 'Gesamtsumme', 'Zahlungsart'],
      ['Valider et payer', 'Total à payer', 'Mode de paiement'],
      ['Realizar pedido', 'Total a pagar', 'Forma de pago'],
      ['Paga ora', 'Totale ordine', 'Metodo di pagamento'],
      ['Bestelling plaatsen', 'Te betalen', 'Betaalmethode'],
      ['Finalizar compra', 'Total a pagar', 'Forma de pagamento'],
      ['提交订单', '应付金额', '支付方式'],
      ['注文を確定する', 'お支払い金額', 'お支払い方法'],
      ['Slutför köp', 'Att betala', 'Betalsätt'],
      ['Gennemfør køb', 'I alt at betale', 'Betalingsmetode'],
      ['Zamawiam i płacę', 'Do zapłaty', 'Metoda płatności'],
      ['Fullfør kjøp', 'Å betale', 'Betalingsmåte'],
      ['Vahvista tilaus', 'Maksettavaa yhteensä', 'Maksutapa'],
      ['Odeslat objednávku', 'Celkem k úhradě', 'Způsob platby'],
      ['Objednať s povinnosťou platby', 'Na úhradu', 'Spôsob platby'],
      ['Megrendelés elküldése', 'Fizetendő', 'Fizetési mód'],
      ['Trimite comanda', 'Total de plată', 'Metodă de plată'],
      ['Завърши поръчката', 'Обща сума', 'Начин на плащане'],
      ['Ολοκλήρωση παραγγελίας', 'Τελικό σύνολο', 'Τρόπος πληρωμής'],
      ['Оформить заказ', 'Итого', 'Способ оплаты'],
      ['Оформити замовлення', 'До сплати', 'Спосіб оплати'],
      ['SİPARİŞİ TAMAMLA', 'Ödenecek Tutar', 'Ödeme Yöntemi'],
      ['إتمام الطلب', 'المبلغ الإجمالي', 'طريقة الدفع'],
      ['ביצוע הזמנה', 'סה"כ לתשלום', 'אמצעי תשלום'],
      ['ثبت سفارش', 'مبلغ قابل پرداخت', 'روش پرداخت'],
      ['결제하기', '총 결제금액', '결제수단'],
      ['Đặt hàng', 'Tổng cộng', 'Phương thức thanh toán'],
      ['ยืนยันคำสั่งซื้อ', 'ยอดรวมทั้งสิ้น', 'วิธีการชำระเงิน'],
      ['Buat Pesanan', 'Total Pembayaran', 'Metode Pembayaran'],
      ['অর্ডার নিশ্চিত করুন', 'সর্বমোট', 'পেমেন্ট পদ্ধতি'],
      ['Realitzar comanda', 'Total de la comanda', 'Mètode de pagament'],
      ['Staðfesta pöntun', 'Samtals til greiðslu', 'Greiðslumáti'],
      ['SİFARİŞİ TƏSDİQLƏ', 'Ümumi məbləğ', 'Ödəniş üsulu'],
      ['Потврди нарачка', 'Вкупно за плаќање', 'Начин на плаќање'],
      ['შეკვეთის განთავსება', 'სულ გადასახდელი', 'გადახდის მეთოდი'],
      ['Тапсырысты растау', 'Барлығы төлеуге', 'Төлем әдісі'],
      ['آرڈر کی تصدیق کریں', 'مجموعی کل', 'ادائیگی کا طریقہ'],
    ];
    for (const [pay, due, method] of spoken) {
      expect(beginsWith(pay, 'pay'), pay).toBeDefined();
      expect(says(due, 'due'), due).toBe(true);
      expect(says(method, 'method'), method).toBe(true);
    }
  });

  it.each([
    'Order with obligation to pay', 'Zahlungspflichtig bestellen', 'Commande avec obligation de paiement', 'Pedido con obligación de pago', 'Ordine con obbligo di pagare',
    'Bestelling met betalingsverplichting', 'Encomenda com obrigação de pagar', 'Comandă cu obligație de plată', 'Ordre med betalingsforpligtelse', 'Beställning med betalningsskyldighet',
    'Zamówienie z obowiązkiem zapłaty', 'Tellimus koos maksekohustusega',
  ])('know a button that says what Directive 2011/83/EU, article 8(2), asks for, that the order obliges to pay: %s', (text) => expect(beginsWith(text, 'pay')?.at).toBe(0));
});

describe('phrases', () => {
  it('end with a word, not inside one', () => {
    expect(says('Payload', 'pay')).toBe(false);
    expect(says('Subtotal', 'total')).toBe(false);
    expect(says('総合計', 'due')).toBe(true);
  });

  it('end with a word also where words have no spaces between them', () => {
    expect(says('レジに進む', 'checkout')).toBe(true);
    expect(says('レジャー施設', 'checkout')).toBe(false);
  });

  it('may go on where they are open', () => {
    const phrases = new Phrases(tabulate([{ part: ['rat~'] }]));
    expect(phrases.in(fold('12 raten'))).toEqual([{ kind: 'part', at: 3, end: 6 }]);
  });

  it('are found whatever case, accents and direction marks they are written with', () => {
    expect(says('TOTAL À PAYER', 'due')).toBe(true);
    expect(says('Celkem k uhrade', 'due')).toBe(true);
    expect(says('\u200fسه المبلغ\u00a0الإجمالي\u200f', 'due')).toBe(true);
  });

  it('keep a dotless i at the end of a word, and a quote between two', () => {
    expect(fold('Kargo tutarı (KDV dahil)')).toBe('kargo tutari (kdv dahil)');
    expect(fold('kid’s ’  box')).toBe("kid's ' box");
    expect(says('Ürünler toplam tutarı (KDV dahil)', 'notTotal')).toBe(true);
  });
});

describe('words of keeping', () => {
  it.each(['Save card', 'Karte hinterlegen', 'Mettre à jour', 'Agregar tarjeta', 'Aggiungi carta', 'Kaart toevoegen', 'Adicionar cartão', 'Dodaj kartę', 'Přidat kartu', 'Kártya hozzáadása', 'Привязать карту', 'Kartı kaydet', 'Lägg till kort', 'Lisää kortti', 'カードを登録', '카드 등록', '绑定银行卡', 'Thêm thẻ', 'إضافة بطاقة', 'הוסף כרטיס'])(
    'are known in many languages: %s', (text) => expect(beginsWith(text, 'keeps')?.at).toBe(0),
  );
});
