import type { CheckoutWords } from './words.ts';

export const tr: CheckoutWords = {
  pay: [
    'ödeme yap', 'öde', 'siparişi tamamla', 'siparişi onayla', 'siparişi ver', 'sipariş ver', 'ödemeyi tamamla', 'alışverişi tamamla',
    'satın al', 'hemen öde', 'şimdi öde', 'onayla ve öde', 'siparişi onayla ve öde', 'siparişimi onayla', 'kaydet ve öde',
    'ödeme yap ve bitir', 'güvenli ödeme yap', 'ödemeyi onayla', 'ödemeye geç', 'onayla ve bitir', 'sipariş oluştur', 'siparişi bitir',
    'ödemeyi yap', 'ödeme adımına geç', 'siparişi oluştur', 'ödeyin', 'alışverişi bitir',
    'ödemeyi gerçekleştir', 'rezervasyonu tamamla', 'rezervasyonu onayla',
  ],
  buy: [
    'satın al', 'hemen al', 'şimdi al', 'sipariş ver', 'hemen satın al',
  ],
  next: [
    'devam et', 'devam', 'ileri', 'sonraki', 'sonraki adım', 'kaydet ve devam et', 'ödemeye devam et', 'teslimata devam et',
    'üye olmadan devam et', 'misafir olarak devam et', 'adresi kaydet', 'devam et ve öde', 'ödeme adımına devam et', 'kargoya devam et',
    'üye olmadan alışverişe', 'sepeti onayla', 'bu adrese gönder', 'ödemeye ilerle', 'teslimat seçeneklerine',
    'ödemeye git',
  ],
  now: [
    'bugün ödenecek', 'şimdi ödenecek', 'bugün ödenecek tutar', 'şimdi ödenecek tutar', 'bugün ödenecek toplam', 'hemen ödenecek',
  ],
  deposit: [
    'kapora', 'ön ödeme', 'depozito', 'peşinat',
  ],
  due: [
    'toplam tutar', 'ödenecek tutar', 'ödenecek toplam', 'genel toplam', 'sipariş toplamı', 'sepet toplamı', 'toplam ödenecek',
    'toplam ödeme', 'kdv dahil toplam', 'toplam (kdv dahil)', 'ödeme tutarı', 'sipariş tutarı', 'toplam fiyat', 'tahsil edilecek',
    'ödenecek', 'ödenecek toplam tutar', 'sipariş tutar', 'toplam (kdv', 'sipariş toplam',
    'genel tutar', 'toplam ödenecek tutar',
    'kalan ödenecek tutar',
    'işlem tutarı', 'fatura tutarı', 'toplam ücret',
  ],
  total: [
    'toplam', 'tutar', 'yekün',
    'son fiyat',
  ],
  notTotal: [
    'ürünler toplam', 'kargo tutarı', 'kargo bedeli',
    'ara toplam', 'ürün toplamı', 'ürünlerin toplamı', 'toplam indirim', 'toplam kazanç', 'kazancınız', 'kdv toplam', 'kargo toplam',
    'ürün tutarı', 'kargo ücreti', 'indirim', 'kdv hariç', 'ürün toplam', 'toplam kdv', 'ürünler toplamı', 'sepet tutarı', 'kazanç',
    'toplam tasarruf',
    'kalan tutar', 'daha sonra ödenecek', 'toplam (kdv hariç)',
    'iade', 'iade edilecek',
    'toplam iade',
    'hizmet bedeli', 'kapıda ödeme ücreti', 'teslimat ücreti',
    'minimum sipariş', 'minimum sepet',
  ],
  part: [
    'aylık', 'taksit~', 'ay vade~', 'x taksit', 'peşin fiyatına', 'vade farksız', 'aya varan', 'ay x',
    'yıllık', 'vadeli',
    'üzeri', 've üzeri', 'üzerinde', 'üzerindeki', 'en az',
  ],
  recurs: ['aylık', '/ay', '/ ay', 'ayda', 'yıllık', '/yıl'],
  method: [
    'ödeme yöntemi', 'ödeme yöntemleri', 'ödeme şekli', 'ödeme tipi', 'ödeme seçenekleri', 'ödeme yöntemi seçin', 'ödeme yöntemini seçin',
    'ödeme türü', 'ödeme bilgileri', 'ödeme seçenekleriniz', 'ödeme', 'nasıl ödemek istersiniz', 'ödeme yöntemi seç', 
    'ödeme yöntemini seç',
    'kart bilgileri',
  ],
  scan: [
    'ödemek için tarayın', 'ödemek için okutun', 'ödemek için qr kodu okutun', 'ödemek için qr kodu tarayın', 'qr kodu okutarak ödeyin',
    'qr kodu banka uygulamanızla okutun', 'qr ile öde', 'qr kod ile öde', 'karekod ile öde', 'qr kod ile ödeme', 'karekod ile ödeme',
  ],
  ways: [
    'kredi kartı', 'banka kartı', 'kredi/banka kartı', 'kredi kartı/banka kartı', 'banka/kredi kartı', 'banka / kredi kartı',
    'kredi veya banka kartı', 'banka veya kredi kartı', 'havale', 'havale/eft', 'havale / eft', 'eft', 'banka havalesi', 'kapıda ödeme',
    'kapıda nakit', 'kapıda kredi kartı', 'hediye kartı', 'hediye çeki', 'alışveriş kredisi', 'cüzdan', 'para puan', 'taksit', 'nakit',
    'mağazada ödeme', 'kart ile öde', 'kart ile ödeme', 'kredi kartı ile', 'fast ile öde', 'paycell',
    'tek çekim', 'kapıda kart', 'banka transferi', 'yemek kartı', 'mobil ödeme',
  ],
  card: [
    'kart numarası', 'kart no', 'kart üzerindeki isim', 'kart üzerindeki ad', 'kart sahibi', 'ad soyad kart', 'son kullanma tarihi',
    'son kullanma', 'güvenlik kodu', 'kart sahibinin adı', 'kartın üzerindeki', 'ay / yıl', 'ay/yıl',
    'kredi kartı numarası',
  ],
  checkout: [
    'ödeme', 'sipariş özeti', 'sipariş', 'güvenli ödeme', 'siparişi tamamla', 'kasa', 'alışverişi tamamla', 'teslimat ve ödeme',
    'ödeme sayfası', 'adres ve ödeme', 'sipariş onayı', 'siparişiniz',
  ],
  summary: [
    'sipariş özeti', 'sipariş özetini', 'siparişiniz', 'sipariş detayı',
    'sepet özeti', 'ödeme özeti',
  ],
  terms: [
    'mesafeli satış sözleşmesi~', 'ön bilgilendirme~', 'okudum ve kabul', 'okudum, onaylıyorum', 'kabul ediyorum', 'onaylıyorum',
    'satış sözleşmesi~', 'siparişi onayla butonuna', 'sözleşmesini', 'şartları kabul', 'siparişi tamamla butonuna',
  ],
  delivery: [
    'teslimat adresi', 'fatura adresi', 'teslimat seçenekleri', 'teslimat yöntemi', 'teslimat', 'kargo seçenekleri', 'kargo seçimi',
    'adres bilgileri', 'teslimat bilgileri', 'iletişim bilgileri', 'kişisel bilgiler', 'alıcı bilgileri', 'adres seçimi',
    'adres bilgilerim', 'kargo firması', 'gönderim adresi', 'alıcı', 'kargo yöntemi', 'fatura bilgileri', 'adresim', 'adres ekle',
    'yeni adres ekle', 'gönderim yöntemi',
    'yolcu bilgileri',
  ],
  thanks: [
    'siparişiniz alındı', 'siparişiniz alınmıştır', 'siparişiniz için teşekkür~', 'siparişiniz tamamlandı', 'siparişiniz başarıyla',
    'sipariş onaylandı', 'ödeme başarılı', 'ödemeniz alındı', 'siparişin alındı', 'sipariş alındı',
    'satın aldığınız için teşekkür', 'siparişiniz onaylandı', 'ödemeniz başarıyla', 'teşekkürler',
    'rezervasyon onayı', 'rezervasyonunuz onaylandı', 'rezervasyonunuz tamamlandı',
    'sipariş başarılı', 'sipariş tamamlandı', 'sipariş başarıyla', 'ödeme tamamlandı', 'rezervasyon onaylandı', 'rezervasyonunuz alındı',
    'alışverişiniz için teşekkür~', 'siparişiniz oluşturuldu', 'siparişinizi aldık', 'ödeme alındı',
  ],
  undone: ['iptal edildi', 'iptal edilmiştir', 'reddedildi', 'başarısız'],
  reference: [
    'sipariş numarası', 'sipariş no', 'sipariş numaranız', 'sipariş kodu', 'fatura numarası', 'fatura no', 'referans numarası',
    'işlem numarası',
    'rezervasyon numarası', 'rezervasyon no', 'rezervasyon kodu', 'sipariş id',
    'sipariş',
    'işlem no',
  ],
  shopping: [
    'sepete ekle', 'sepetim', 'sepetiniz', 'alışverişe devam et', 'sepete git', 'hemen al', 'şimdi al', 'favorilere ekle',
    'alışveriş sepeti', 'sepeti görüntüle', 'istek listesi', 'gelince haber ver', 'sepet', 'stokta yok', 'sepete dön',
    'tekrar sipariş ver', 'tekrar satın al',
  ],
  account: [
    'giriş yap', 'üye ol', 'kayıt ol', 'hesap oluştur', 'hesabım', 'şifremi unuttum', 'siparişlerim', 'kart ekle', 'oturum aç',
    'üye girişi', 'yeni kart ekle', 'yeni üyelik',
  ],
  keeps: [
    'kaydet', 'kartı kaydet', 'değişiklikleri kaydet', 'güncelle', 'kartı güncelle', 'kartı düzenle', 'kartı sil', 'kartı kaldır',
    'kart ekle', 'yeni kart ekle', 'ödeme yöntemi ekle', 'ödeme yöntemini güncelle', 'varsayılan yap', 'varsayılan olarak ayarla',
    'kartı etkinleştir',
  ],
  held: [
    'tahsil edilmeyecek', 'ücret alınmayacak', 'çekim yapılmayacak', 'garantileyin', 'garanti amaçlı', 'otelde ödenir',
    'otelde ödeme', 'tesiste ödeme', 'ücretsiz deneme',
  ],
  proof: ['dekont', 'ödeme kanıtı', 'ödemeyi yaptım', 'ödeme yaptım', 'ödemeyi tamamladım', 'havaleyi yaptım'],
  bank: ['hesap no', 'hesap numarası', 'hesap adı', 'hesap sahibi', 'banka:', 'banka adı'],
  payee: [
    'alıcı', 'satıcı', 'üye işyeri', 'işyeri', 'iş yeri adı', 'mağaza', 'mağaza adı', 'işyeri adı', 'üye iş yeri',
  ],
  step: [
    'adım',
  ],
  cardForm: [
    'kart bilgileri', 'kart bilgilerim', 'kredi kartı bilgileri',
  ],
};
