import type { CheckoutWords } from './words.ts';

export const ms: CheckoutWords = {
  pay: [
    'bayar', 'bayar sekarang', 'buat pesanan', 'buat tempahan', 'sahkan pesanan', 'hantar pesanan', 'lengkapkan pesanan',
    'teruskan pembayaran', 'beli sekarang', 'sahkan dan bayar', 'buat pembayaran', 'sahkan pembayaran', 'pesan sekarang',
    'lengkapkan pembelian',
    'sahkan tempahan', 'lengkapkan tempahan', 'hantar tempahan', 'buat bayaran',
  ],
  buy: [
    'beli', 'beli sekarang', 'tempah sekarang',
  ],
  next: [
    'teruskan', 'seterusnya', 'langkah seterusnya', 'teruskan ke pembayaran', 'teruskan ke penghantaran', 'teruskan sebagai tetamu',
    'simpan dan teruskan', 'sambung', 'terus ke pembayaran',
  ],
  now: [
    'bayar sekarang', 'bayar hari ini', 'perlu dibayar hari ini', 'perlu dibayar sekarang', 'jumlah perlu dibayar hari ini',
  ],
  deposit: [
    'deposit', 'wang pendahuluan', 'cagaran',
  ],
  due: [
    'jumlah bayaran', 'jumlah keseluruhan', 'jumlah perlu dibayar', 'jumlah besar', 'jumlah pesanan', 'jumlah pembayaran', 'jumlah akhir',
    'jumlah harga', 'jumlah yang perlu dibayar', 'jumlah termasuk',
    'amaun perlu dibayar', 'jumlah bil',
  ],
  total: [
    'jumlah', 'total',
  ],
  notTotal: [
    'subjumlah', 'jumlah kecil', 'jumlah barangan', 'jumlah diskaun', 'anda jimat', 'jumlah penghantaran', 'sub-jumlah', 'diskaun',
    'caj penghantaran', 'jumlah penjimatan',
    'caj perkhidmatan', 'bayaran penghantaran',
  ],
  part: [
    'sebulan', '/bulan', 'ansuran', 'bulanan',
  ],
  recurs: ['sebulan', '/bulan', 'setiap bulan', 'setahun'],
  method: [
    'kaedah pembayaran', 'cara pembayaran', 'pilih kaedah pembayaran', 'pilihan pembayaran', 'pembayaran', 'maklumat pembayaran',
    'bayar dengan', 'butiran pembayaran',
    'kaedah bayaran', 'pilihan bayaran',
  ],
  scan: [
    'imbas untuk membayar', 'imbas untuk bayar', 'imbas kod qr untuk membayar', 'imbas dan bayar', 'bayar dengan qr',
    'bayar dengan kod qr', 'pembayaran qr',
  ],
  ways: [
    'kad kredit', 'kad debit', 'kad kredit/debit', 'kad kredit / debit', 'pindahan bank', 'perbankan dalam talian', 'perbankan online',
    'fpx', 'bayar semasa terima', 'bayaran tunai', 'tunai semasa penghantaran', 'tunai', 'e-dompet', 'touch n go', 'ansuran',
    'kad hadiah', 'duitnow',
    "touch 'n go", 'perbankan internet', 'pemindahan bank',
  ],
  card: [
    'nombor kad', 'nama pemegang kad', 'nama pada kad', 'tarikh tamat', 'tarikh luput', 'kod keselamatan', 'tamat tempoh',
  ],
  checkout: [
    'daftar keluar', 'pembayaran', 'pesanan', 'ringkasan pesanan', 'butiran pesanan', 'pesanan anda',
  ],
  summary: [
    'ringkasan pesanan', 'butiran pesanan', 'pesanan anda',
    'ringkasan tempahan', 'ringkasan bayaran',
  ],
  terms: [
    'terma dan syarat', 'saya bersetuju', 'dengan mengklik', 'dengan membuat pesanan', 'terma & syarat', 'dengan meneruskan',
  ],
  delivery: [
    'alamat penghantaran', 'alamat bil', 'kaedah penghantaran', 'pilihan penghantaran', 'penghantaran', 'maklumat penghantaran',
    'maklumat hubungan', 'penerima', 'maklumat peribadi', 'butiran penghantaran',
    'maklumat pelanggan',
  ],
  thanks: [
    'terima kasih atas pesanan', 'terima kasih atas pembelian', 'pesanan anda telah', 'pembayaran berjaya', 'pesanan berjaya',
    'pesanan diterima', 'terima kasih kerana membeli',
    'tempahan berjaya', 'pesanan disahkan', 'bayaran berjaya', 'terima kasih atas tempahan',
  ],
  reference: [
    'nombor pesanan', 'no. pesanan', 'id pesanan', 'nombor invois', 'nombor rujukan', 'no. rujukan',
    'pesanan',
    'nombor tempahan', 'no. invois',
  ],
  shopping: [
    'tambah ke troli', 'tambah ke beg', 'troli', 'troli beli-belah', 'teruskan membeli-belah', 'lihat troli', 'beli',
    'masukkan ke dalam troli',
    'tambah ke bakul',
    'pesan lagi', 'beli lagi',
  ],
  account: [
    'log masuk', 'daftar masuk', 'daftar', 'cipta akaun', 'akaun saya', 'lupa kata laluan', 'lupa kata laluan?', 'pesanan saya',
    'tambah kad',
  ],
  keeps: [
    'simpan', 'simpan kad', 'simpan perubahan', 'kemas kini', 'kemaskini', 'padam kad', 'buang kad', 'tambah kad',
    'tambah kad baharu', 'tambah kaedah pembayaran',
  ],
  proof: ['bukti pembayaran', 'bukti bayaran', 'resit pembayaran', 'resit bayaran', 'slip pembayaran', 'saya telah membayar', 'saya sudah membayar'],
  bank: ['nombor akaun', 'nama akaun', 'no akaun', 'no. akaun'],
  payee: [
    'peniaga', 'penerima bayaran', 'penjual', 'saudagar',
    'bayaran kepada',
  ],
  step: [
    'langkah',
  ],
  cardForm: [
    'butiran kad', 'maklumat kad',
  ],
};
