import type { CheckoutWords } from './words.ts';

export const id: CheckoutWords = {
  pay: [
    'bayar', 'bayar sekarang', 'buat pesanan', 'selesaikan pesanan', 'konfirmasi pesanan', 'pesan sekarang', 'pesan', 'lanjut pembayaran',
    'lanjutkan pembayaran', 'konfirmasi pembayaran', 'beli sekarang', 'bayar pesanan', 'konfirmasi dan bayar', 'kirim pesanan',
    'proses pesanan', 'lakukan pembayaran', 'selesaikan pembayaran', 'selesaikan pembelian', 'pesan & bayar', 'buat pesanan sekarang',
    'buat order',
    'selesaikan pemesanan', 'konfirmasi pemesanan', 'proses pembayaran', 'setuju dan bayar',
  ],
  buy: [
    'beli', 'beli sekarang', 'pesan sekarang',
  ],
  next: [
    'lanjut', 'lanjutkan', 'berikutnya', 'selanjutnya', 'lanjut ke pembayaran', 'lanjutkan ke pembayaran', 'lanjutkan ke pengiriman',
    'lanjut ke pengiriman', 'lanjutkan sebagai tamu', 'simpan dan lanjutkan', 'pilih pengiriman', 'pilih pembayaran', 'ke pembayaran',
    'langkah selanjutnya', 'simpan & lanjutkan', 'langkah berikutnya',
  ],
  now: [
    'bayar sekarang', 'bayar hari ini', 'total bayar hari ini', 'tagihan hari ini', 'jatuh tempo hari ini', 'dibayar sekarang',
    'dibayar hari ini',
  ],
  deposit: [
    'uang muka', 'deposit', 'panjar',
  ],
  due: [
    'total pembayaran', 'total tagihan', 'total bayar', 'total yang harus dibayar', 'jumlah yang harus dibayar', 'jumlah pembayaran',
    'total pesanan', 'total harga', 'grand total', 'total belanja', 'jumlah total', 'total keseluruhan', 'jumlah tagihan',
    'total transaksi', 'total termasuk pajak', 'nominal pembayaran', 'total akhir', 'total biaya',
    'transfer sebesar', 'silakan transfer sebesar', 'silahkan transfer sebesar', 'mohon transfer sebesar', 'bayar sebesar', 'nominal transfer',
    'jumlah transfer', 'total transfer',
    'sisa yang harus dibayar',
    'jumlah bayar', 'nominal tagihan',
  ],
  total: [
    'total', 'jumlah', 'nominal',
    'harga akhir',
  ],
  notTotal: [
    'subtotal', 'sub total', 'total diskon', 'total hemat', 'hemat', 'total ongkos kirim', 'total harga barang', 'subtotal produk',
    'total barang', 'ongkos kirim', 'subtotal untuk produk', 'subtotal pengiriman', 'total proteksi', 'diskon', 'biaya pengiriman',
    'total item', 'total belanjaanmu',
    'sisa', 'dibayar nanti', 'total ongkir', 'belum termasuk', 'total ongkos',
    'pengembalian dana',
    'total pengembalian dana',
    'biaya layanan', 'biaya admin', 'total berat',
    'minimum pembelian', 'minimal pembelian', 'minimum order',
  ],
  part: [
    'per bulan', '/bulan', 'cicilan', 'bulan x', 'x bulan', 'angsuran',
    'minimal', 'minimum', 'di atas',
  ],
  recurs: ['per bulan', '/bulan', '/ bulan', 'per tahun', '/tahun'],
  method: [
    'metode pembayaran', 'pilih metode pembayaran', 'cara pembayaran', 'pilih pembayaran', 'opsi pembayaran', 'pembayaran',
    'informasi pembayaran', 'pilihan pembayaran', 'cara bayar', 'bayar dengan', 'detail pembayaran', 'pilih cara pembayaran',
    'rincian pembayaran',
    'bayar pakai',
  ],
  scan: [
    'pindai untuk membayar', 'scan untuk membayar', 'scan untuk bayar', 'pindai kode qr untuk membayar', 'scan qr untuk membayar',
    'scan kode qr untuk membayar', 'pindai kode qris', 'scan qris', 'bayar dengan qris', 'bayar dengan qr', 'pembayaran qris',
  ],
  ways: [
    'kartu kredit', 'kartu debit', 'kartu kredit/debit', 'kartu kredit / debit', 'kartu kredit/debet', 'transfer bank', 'virtual account',
    'transfer virtual account', 'bayar di tempat', 'bayar di tempat (cod)', 'cod', 'tunai', 'dompet digital', 'e-wallet', 'gopay', 'ovo',
    'dana', 'shopeepay', 'indomaret', 'alfamart', 'minimarket', 'cicilan', 'cicilan kartu kredit', 'saldo', 'gerai retail', 'qris',
    'internet banking', 'kartu', 'pembayaran di tempat',
    'paylater', 'bayar nanti', 'kredivo', 'akulaku',
  ],
  card: [
    'nomor kartu', 'nomor kartu kredit', 'nama pemegang kartu', 'nama pada kartu', 'nama di kartu', 'masa berlaku', 'berlaku hingga',
    'tanggal kedaluwarsa', 'kadaluarsa', 'kode keamanan', 'kode cvv', 'no. kartu', 'no. kartu kredit', 'nama tertera di kartu',
    'nama pemilik kartu',
  ],
  checkout: [
    'checkout', 'pembayaran', 'pesanan', 'ringkasan pesanan', 'ringkasan belanja', 'rincian pesanan', 'detail pesanan',
    'selesaikan pesanan', 'konfirmasi pesanan', 'pesanan anda', 'pengiriman dan pembayaran',
  ],
  summary: [
    'ringkasan pesanan', 'rincian pesanan', 'pesanan anda',
    'ringkasan pembayaran', 'rincian harga',
  ],
  terms: [
    'syarat dan ketentuan', 'syarat & ketentuan', 'saya menyetujui', 'saya setuju', 'dengan mengklik', 'dengan melakukan pemesanan',
    'dengan menekan', 'dengan membayar', 'dengan melanjutkan', 'menyetujui syarat',
  ],
  delivery: [
    'alamat pengiriman', 'alamat penagihan', 'metode pengiriman', 'opsi pengiriman', 'pilih pengiriman', 'pengiriman',
    'informasi pengiriman', 'informasi kontak', 'data penerima', 'penerima', 'data diri', 'detail pengiriman', 'informasi pelanggan',
    'kurir', 'pilih kurir', 'alamat', 'informasi pribadi',
    'data pemesan',
  ],
  thanks: [
    'terima kasih atas pesanan', 'terima kasih atas pembelian', 'pesanan berhasil', 'pembayaran berhasil', 'pesanan anda telah',
    'pesanan diterima', 'pesanan dikonfirmasi', 'terima kasih telah berbelanja', 'pesanan anda berhasil', 'terima kasih telah memesan',
    'pembayaran diterima', 'konfirmasi pesanan anda',
    'pesanan telah diterima', 'pesanan anda telah diterima', 'pesanan berhasil dibuat', 'kami telah menerima pesanan',
    'pembelian berhasil', 'pembayaran sukses', 'pesanan sukses', 'terima kasih sudah berbelanja', 'booking berhasil', 'pemesanan berhasil',
    'pesananmu berhasil', 'transaksi berhasil',
    'pembayaranmu berhasil', 'terima kasih telah melakukan pemesanan',
    'pesanan dibuat', 'pesanan telah dibuat',
  ],
  undone: ['dibatalkan', 'ditolak', 'gagal'],
  reference: [
    'nomor pesanan', 'no. pesanan', 'no pesanan', 'id pesanan', 'nomor order', 'nomor invoice', 'no. invoice', 'kode pembayaran',
    'nomor referensi', 'kode pesanan', 'nomor transaksi', 'nomor tagihan', 'kode booking',
    'kode reservasi', 'nomor booking', 'id transaksi', 'order id',
    'pesanan',
    'nomor pemesanan', 'no. transaksi',
  ],
  shopping: [
    'tambah ke keranjang', 'tambahkan ke keranjang', 'masukkan keranjang', 'masukkan ke keranjang', 'keranjang', 'keranjang belanja',
    'keranjang anda', 'lanjut belanja', 'lanjutkan belanja', 'beli', 'lihat keranjang', 'tambah ke wishlist', '+ keranjang',
    'perbarui keranjang',
    'pesan lagi', 'beli lagi', 'order lagi', 'belanja lagi',
  ],
  account: [
    'masuk', 'daftar', 'buat akun', 'akun saya', 'lupa kata sandi', 'lupa kata sandi?', 'lupa password', 'lupa password?', 'pesanan saya',
    'tambah kartu', 'registrasi',
  ],
  keeps: [
    'simpan', 'simpan kartu', 'simpan perubahan', 'perbarui', 'perbarui kartu', 'ubah kartu', 'hapus kartu', 'tambah kartu',
    'tambah kartu baru', 'tambahkan kartu', 'tambah metode pembayaran', 'jadikan utama',
  ],
  held: [
    'tidak akan dikenakan', 'sebagai jaminan', 'bayar di hotel', 'uji coba gratis',
  ],
  proof: ['bukti pembayaran', 'bukti transfer', 'bukti bayar', 'bukti pembayaran anda', 'saya sudah bayar', 'saya sudah membayar', 'saya sudah transfer'],
  bank: ['nomor rekening', 'no rekening', 'no. rekening', 'atas nama', 'a.n.', 'a/n', 'nama bank', 'nama rekening'],
  payee: [
    'penerima pembayaran', 'penjual', 'merchant', 'nama merchant',
    'pembayaran kepada',
  ],
  step: [
    'langkah', 'tahap',
  ],
  cardForm: [
    'detail kartu', 'informasi kartu', 'data kartu',
  ],
};
