/** What languages call themselves: pages begin with the choice of them as often as with a name. In lower case. */
export const ownNames: ReadonlySet<string> = new Set([
  'english', 'deutsch', 'français', 'francais', 'español', 'castellano', 'italiano', 'nederlands', 'português', 'português (brasil)', '中文', '简体中文', '繁體中文', '日本語', 'svenska', 'dansk', 'polski', 'norsk', 'norsk bokmål',
  'suomi', 'čeština', 'česky', 'slovenčina', 'slovensky', 'magyar', 'română', 'български', 'ελληνικά', 'русский', 'українська', 'türkçe', 'العربية', 'עברית', 'فارسی', '한국어', 'tiếng việt', 'ไทย', 'ภาษาไทย', 'bahasa indonesia',
  'indonesia', 'bahasa melayu', 'हिन्दी', 'हिंदी', 'српски', 'srpski', 'hrvatski', 'slovenščina', 'lietuvių', 'latviešu', 'eesti', 'বাংলা', 'català', 'íslenska', 'azərbaycan', 'македонски', 'ქართული', 'қазақша', 'اردو',
]);

/** What any shop or business is: software calls a shop so that nobody has named, and pictures of its sign. In lower case. */
const kindsOfShop: ReadonlySet<string> = new Set([
  'company', 'your company', 'company name', 'company inc.', 'company inc', 'your company name', 'yourcompany', 'company, inc.', 'your site', 'your site name', 'your store', 'your shop', 'your website', 'your name', 'brand', 'brand name', 'site', 'site name', 'website', 'my website', 'empresa', 'marca', 'entreprise', 'société', 'marque', 'firma', 'firma logosu', 'azienda', 'bedrijf', 'perusahaan', 'компания', 'логотип', 'logo', 'công ty', '会社', '公司',
  'shop', 'store', 'online shop', 'online store', 'web shop', 'webshop', 'onlineshop', 'my shop', 'my store', 'mein shop', 'boutique', 'boutique en ligne', 'ma boutique', 'tienda', 'tienda online', 'mi tienda', 'tienda en línea', 'negozio',
  'negozio online', 'winkel', 'webwinkel', 'loja', 'loja virtual', 'loja online', 'minha loja', 'sklep', 'sklep internetowy', 'mój sklep', 'butik', 'butikk', 'nettbutikk', 'nätbutik', 'webbutik', 'webbshop', 'verkkokauppa', 'kauppa', 'obchod',
  'internetový obchod', 'webáruház', 'bolt', 'magazin', 'magazin online', 'магазин', 'онлайн магазин', 'интернет-магазин', 'інтернет-магазин', 'κατάστημα', 'ηλεκτρονικό κατάστημα', 'mağaza', 'متجر', 'المتجر', 'חנות', 'فروشگاه', 'ショップ', 'ストア',
  'オンラインショップ', '商城', '商店', '网店', '쇼핑몰', '온라인 쇼핑몰', '공식쇼핑몰', 'cửa hàng', 'ร้านค้า', 'toko', 'toko online', 'kedai', 'trgovina', 'prodavnica', 'продавница', 'parduotuvė', 'veikals', 'pood', 'e-pood',
]);

/** What parts of a page's head are called, by pictures and links that are no sign: its search, menu and cart. In lower case. */
const partsOfHeads: ReadonlySet<string> = new Set([
  'image', 'img', 'picture', 'photo', 'language', 'menu', 'search', 'close', 'back', 'user', 'profile', 'flag', 'arrow', 'header', 'footer', 'loading', 'card', 'cards', '상단', '하단', '메인', '사이트', '홈페이지',
  'пошук', 'поиск', 'suche', 'suchen', 'recherche', 'rechercher', 'buscar', 'cerca', 'zoeken', 'szukaj', 'hledat', 'hľadať', 'keresés', 'căutare', 'търсене', 'αναζήτηση', 'ara', 'sök', 'søk', 'søg', 'haku', '検索', '搜索', '搜尋', '검색', 'tìm kiếm', 'cari', 'ค้นหา', 'بحث', 'menü', 'menú', 'меню', 'メニュー', '菜单', '메뉴',
  'online', '在线', '线上', '線上', 'cart', 'my cart', 'basket', 'bag', 'warenkorb', 'panier', 'carrito', 'carrello', 'carrinho', 'winkelwagen', 'winkelmand', 'koszyk', 'košík', 'kosár', 'корзина', 'кошик', 'varukorg', 'kurv', 'handlekurv', 'ostoskori', 'sepet', 'السلة', 'カート', '购物车', '購物車', '장바구니',
]);

/** What pictures further down are called: `discount banner`, `image preview`, `previous page`. */
const shownBeside = /\b(?:banner|preview|icon|avatar|placeholder|slider)\b|배너|이미지|미리보기|バナー|画像|横幅|图片|圖片|预览|預覽|^(?:이전|뒤로|다음|戻る|前へ|次へ|上一|下一|返回)/iu;

/** Whether the caption of a picture says what the picture is for, and not whose. */
export const isCaptionOfPart = (caption: string): boolean => shownBeside.test(caption);

/** Whether a text is no name, and only says that there is a shop, or a part of its page. */
export function isNoName(text: string): boolean {
  const written = text.toLowerCase().trim();
  return kindsOfShop.has(written) || partsOfHeads.has(written);
}

/** What a shop is said to be in front of its name: `Online shop Fern`, `интернет-магазин Ферн`. Of two words at least, as single ones begin names. */
const shopAhead = /^(?:online[ -]?(?:shop|store)|web ?shop|official (?:site|store|shop)|интернет[ -]магазин|інтернет[ -]магазин|онлайн[ -]магазин|официальный (?:сайт|магазин)|boutique en ligne|tienda (?:online|en línea|oficial)|negozio online|loja (?:online|oficial|virtual)|sklep internetowy|internetový obchod|magazin online|toko online) (?=[«"„“]?\p{L})/iu;

const bare = (name: string): string => name.replace(/^[«"„“]|[»"“”]$/g, '');

/** What stands behind that, where a text begins so. */
export function nameOfShopIn(text: string): string | undefined {
  const name = text.replace(shopAhead, '');
  return name === text ? undefined : bare(name);
}

const givenTo = /^(?:(?:make a )?(?:donation|gift) to|donate to|give to|(?:jetzt )?spenden? (?:für|an)|faire un don à|donner à|donar a|dona a|doar para|doneer aan|skänk (?:en gåva )?till) /iu;

/** Who is given to: `Donate to Harbour Trust`. A name begins with a capital, `Donate to help the harbour` does not. */
export function nameOfGivenTo(text: string): string | undefined {
  const behind = text.replace(givenTo, '');
  return behind !== text && /^[«"„“]?\p{Lu}/u.test(behind) ? bare(behind) : undefined;
}

/** `Your Details`, `Nos Nouveautés`: words that address whoever reads, or speak of the shop as its own. In lower case. */
const possessives: ReadonlySet<string> = new Set(
  `your our ihr ihre dein deine unser unsere votre vos notre nos su sus tu tus nuestro nuestra nuestros nuestras seu seus sua suas nosso nossa nossos nossas uw onze ons jouw din dine dina ditt vår våra vårt vores
    twój twoja twoje twoich nasz nasza nasze vaše naše váš náš ваш ваша ваше ваши наш наша наши ваші наші`.split(/\s+/),
);
/** What parts of a page are called, behind what they are about: `Session Information`. In lower case. */
const partsOfPages: ReadonlySet<string> = new Set('details information info summary overview portal form number page required'.split(' '));

/** Whether a text of several words is what a part of a page is headed by, where every word has a capital. */
export function isHeadingOfPart(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  return words.length > 1 && (possessives.has(words[0] ?? '') || partsOfPages.has(words.at(-1) ?? ''));
}
