import type { CheckoutWords } from './words.ts';

export const az: CheckoutWords = {
  pay: [
    'ödə', 'ödəyin', 'ödəniş et', 'ödəniş edin', 'indi ödə', 'sifarişi təsdiqlə', 'sifarişi təsdiq et', 'sifarişi tamamla', 'sifarişi tamamlayın',
    'sifarişi rəsmiləşdir', 'sifarişi ver', 'sifariş ver', 'sifariş et', 'təsdiqlə və ödə', 'alışı tamamla', 'kartla ödə',
    'ödənişi təsdiqlə', 'ödənişi tamamla', 'sifarişi göndər', 'sifarişi təsdiqləyin',
  ],
  buy: [
    'indi al', 'satın al', 'sifariş et',
  ],
  next: [
    'davam et', 'davam edin', 'növbəti', 'növbəti addım', 'irəli', 'qonaq kimi davam et', 'qeydiyyatsız sifariş',
    'rəsmiləşdirməyə keç',
  ],
  now: [
    'indi ödəniləcək', 'bu gün ödəniləcək',
  ],
  deposit: [
    'depozit', 'ilkin ödəniş', 'avans', 'beh',
  ],
  due: [
    'ümumi məbləğ', 'yekun məbləğ', 'ödəniləcək məbləğ', 'cəmi məbləğ', 'cəmi ödəniləcək', 'yekun cəm', 'yekun qiymət', 'ümumi qiymət',
    'sifarişin ümumi məbləği', 'ödəniş məbləği',
    'yekun ödəniş', 'sifarişin məbləği', 'ümumi cəm',
  ],
  total: [
    'cəmi', 'ümumi',
  ],
  notTotal: [
    'aralıq cəm', 'aralıq cəmi', 'ara cəm', 'endirim', 'endirim məbləği', 'ümumi endirim', 'çatdırılma haqqı', 'çatdırılma qiyməti', 'çatdırılma',
    'məhsulların cəmi', 'ümumi məhsul', 'ümumi çəki', 'ümumi say', 'ümumi şərtlər', 'ümumi məlumat', 'qalıq', 'qalıq məbləğ', 'ədv-siz', 'ədv xaric', 'ümumi məbləğ (ədv-siz)', 'ümumi məbləğ ədv-siz', 'yekun məbləğ ədv-siz', 'cəmi ədv',
    'ümumi ədv', 'qənaət',
  ],
  part: [
    'aylıq', 'hissə-hissə', 'hissəli ödəniş', 'ilkin ödənişsiz', 'faizsiz', 'hər ay', 'taksit~',
  ],
  method: [
    'ödəniş üsulu', 'ödəmə üsulu', 'ödəniş üsulları', 'ödəmə üsulları', 'ödəmə növü', 'ödəniş növü', 'ödəmə metodu', 'ödəniş metodu', 'ödəniş üsulunu seçin',
    'ödəmə növü seçin', 'ödəniş', 'ödəmə', 'ödəmə məlumatları', 'ödəniş məlumatları',
  ],
  scan: [
    'ödəmək üçün skan edin', 'skan edin və ödəyin', 'ödəniş üçün skan edin', 'qr kodu skan edin və ödəyin',
    'ödəniş üçün qr kodu skan edin', 'qr ilə ödə', 'qr kod ilə ödəniş',
  ],
  ways: [
    'kredit kartı', 'debet kartı', 'bank kartı', 'kart ilə ödəniş', 'kartla ödəniş', 'online ödəmə', 'onlayn ödəniş', 'bank köçürməsi', 'nağd',
    'nağd ödəniş', 'nəğd ödəniş', 'qapıda ödəniş', 'qapıda nağd', 'çatdırılma zamanı nağd', 'çatdırılmada nağd', 'ödəmə terminalları', 'birkart',
    'hədiyyə kartı',
    'təhvil alarkən ödəniş', 'mağazada ödəniş',
  ],
  card: [
    'kart nömrəsi', 'kartın nömrəsi', 'kart sahibinin adı', 'kartın bitmə tarixi', 'bitmə tarixi', 'son istifadə tarixi',
    'etibarlılıq müddəti', 'təhlükəsizlik kodu',
  ],
  checkout: [
    'sifariş rəsmiləşdirmə', 'sifarişin rəsmiləşdirilməsi', 'sifarişi rəsmiləşdir', 'ödəniş', 'ödəmə', 'sifariş xülasəsi', 'sifariş məlumatları',
    'sifariş detalları', 'sifarişi tamamla',
    'sifarişin təsdiqi',
  ],
  summary: [
    'sifarişin xülasəsi', 'sifarişiniz',
  ],
  terms: [
    'şərtlərlə razıyam', 'oxudum və razıyam', 'istifadə şərtləri', 'şərtləri qəbul',
    'şərtlər və qaydalar',
  ],
  delivery: [
    'çatdırılma ünvanı', 'çatdırılma məlumatları', 'çatdırılma növü', 'çatdırılma üsulu', 'çatdırılma metodu', 'çatdırılma', 'şəxsi məlumatlar',
    'ödəmə ünvanı', 'yeni ünvan',
  ],
  thanks: [
    'sifarişiniz qeydə alındı', 'sifarişiniz qəbul', 'sifarişiniz təsdiq', 'sifarişiniz üçün təşəkkür', 'alış-veriş etdiyiniz üçün təşəkkür',
    'ödəniş uğurl~', 'ödəniş tamamlandı',
    'sifarişiniz uğurla', 'sifariş qəbul edildi', 'sifariş təsdiqləndi', 'ödənişiniz uğurla',
  ],
  reference: [
    'sifariş nömrəsi', 'sifariş №', 'sifarişin nömrəsi', 'faktura №',
    'sifariş kodu', 'əməliyyat nömrəsi',
  ],
  shopping: [
    'səbətə at', 'səbətə əlavə et', 'səbət', 'səbətiniz', 'səbətə keç', 'alış-verişə davam', 'arzu siyahısına əlavə et', 'müqayisə et', 'kuponu işlət',
    'səbətim', 'səbətə bax',
  ],
  account: [
    'daxil ol', 'giriş', 'qeydiyyat', 'qeydiyyatdan keç', 'şifrənizi unutmusunuz', 'hesabım', 'sifarişlərim', 'sifariş tarixçəsi', 'hesab yarat',
    'kart əlavə et',
  ],
  keeps: [
    'yadda saxla', 'kartı yadda saxla', 'yenilə', 'kartı sil', 'kart əlavə et', 'yeni kart əlavə et', 'ödəniş üsulu əlavə et',
  ],
  payee: [
    'satıcı', 'tacir',
  ],
  step: [
    'addım',
  ],
  cardForm: [
    'kart məlumatları', 'kartın məlumatları', 'kart detalları',
  ],
  undone: [
    'ləğv edildi', 'uğursuz',
  ],
};
