import { isWithin } from './hosts.ts';
import { countWords, hasCapital } from './letters.ts';
import { parseUrl } from './links.ts';
import { isLike } from './merchant-title.ts';
import { spelled } from './spelled.ts';
import { speech } from './words/index.ts';

/** Words of a name at most: a caption with more says something about it. */
const CAPTION_WORDS = 3;

/** A text as a name, where it can be one. */
export function clean(name: string | null | undefined): string | undefined {
  const trimmed = name?.replace(/\s+/g, ' ').trim().slice(0, 120);
  return trimmed && trimmed.length > 1 && !/^https?:/.test(trimmed) ? trimmed : undefined;
}

export const withoutLogo = (text: string | null | undefined): string | undefined => text?.replace(/\blogo\b|官网|官方网站|公式サイト/i, ' ');

/** `Go to the Fern Pottery home page`: what a picture says instead of the name alone, where it spells the domain. */
export function nameIn(caption: string | undefined, domain: string): string | undefined {
  if (caption === undefined || countWords(caption) <= CAPTION_WORDS || !isLike(caption, domain)) return caption;
  return spelled(domain, [{ text: caption }]) ?? caption.split(' ').find((word) => isLike(word, domain)) ?? caption;
}

/** Where a site's head stands; pages older than `header` (HTML, 4.3.8) name a `div` so. */
const homes = 'header a[href],[role="banner"] a[href],nav a[href],[id$="header" i] a[href],h1 a[href],:is([class*="logo" i],[id*="logo" i]) a[href],a[href]:is([class*="logo" i],[id*="logo" i])';
/** Links home with a picture, wherever a page has its head. */
const pictured = 'a[href]:has(> img[alt]),a[href="/"]';

/** `Maple Row home`, `Zur Startseite von Fern`: what a link home says besides the name, to those who cannot see its picture. */
const wayHome = /^(?:(?:back|return|go)? ?to (?:the )?|zur? |retour à (?:la |l')?|volver a (?:la )?|ir a (?:la )?|torna alla |terug naar (?:de )?)?(?:(?:home ?page|home|startseite|page d'accueil|accueil|página (?:de inicio|principal)|inicio|pagina iniziale|homepagina)(?: (?:of|von|de|du|di|van))? )?|[ ,|–-]+(?:home ?page|home|startseite|accueil|inicio)$/gi;

/** What a way home is called in other languages, where it is called nothing else. */
const homeAlone: ReadonlySet<string> = new Set([
  'home', 'homepage', 'home page', 'startseite', 'zur startseite', 'zur startseite gehen', 'zur startseite wechseln', 'accueil', "page d'accueil", 'inicio', 'página de inicio', 'página principal', 'página inicial', 'início', 'inici',
  'pagina iniziale', 'vai alla homepage', 'startpagina', 'naar de startpagina', 'strona główna', 'do strony głównej', 'úvod', 'úvodní strana', 'úvodní stránka', 'domů', 'úvodná stránka', 'domov', 'kezdőlap', 'főoldal', 'acasă',
  'pagina principală', 'начало', 'αρχική', 'αρχική σελίδα', 'početna', 'naslovnica', 'naslovna', 'početna stranica', 'pradžia', 'pradinis', 'sākums', 'sākumlapa', 'avaleht', 'etusivu', 'etusivulle', 'startsidan', 'till startsidan',
  'hem', 'forside', 'til forsiden', 'hjem', 'anasayfa', 'ana sayfa', 'beranda', 'laman utama', 'главная', 'на главную', 'главная страница', 'головна', 'на головну', 'головна сторінка', 'الرئيسية', 'الصفحة الرئيسية', 'صفحه اصلی',
  'דף הבית', 'ראשי', 'ホーム', 'トップ', 'トップページ', '首页', '首頁', '홈', 'หน้าแรก', 'trang chủ', 'forsíða', 'ana səhifə', 'почетна', 'მთავარი', 'басты бет',
]);

export const isWayHome = (text: string): boolean => homeAlone.has(text.toLowerCase().trim());

/** What a link home without words of its own is called, apart from its being the way home. */
function nameOfWayHome(link: Element): string | undefined {
  const label = link.getAttribute('aria-label') ?? link.getAttribute('title');
  if (!label || label.length > 80 || (link.textContent?.slice(0, 200) ?? '').trim() === label.trim() || !link.querySelector('svg,img,picture')) return undefined;
  const name = clean(withoutLogo(label.replace(/\s+/g, ' ').trim().replace(wayHome, '')));
  return name && name !== label.trim() && name.length <= 40 && hasCapital(name) && speech(name).said.length === 0 ? name : undefined;
}

/** What the link home says, where it says what the domain does, or the picture in it: where the site's name stands. */
export function fromHome(document: Document, url: string, domain: string): string | undefined {
  for (const link of new Set([...[...document.querySelectorAll(homes)].slice(0, 12), ...[...document.querySelectorAll(pictured)].slice(0, 6)])) {
    const address = parseUrl(link.getAttribute('href') ?? '', url);
    if (!address || address.pathname !== '/' || address.search !== '' || (link.getAttribute('href') ?? '').startsWith('#') || !isWithin(address.hostname, domain)) continue;
    const picture = clean(withoutLogo(link.querySelector('img[alt]')?.getAttribute('alt')));
    if (picture && picture.length <= 60 && !isWayHome(picture) && speech(picture).said.length === 0) return picture;
    const called = nameOfWayHome(link);
    if (called) return called;
    const said = clean(withoutLogo(link.getAttribute('aria-label') ?? link.getAttribute('title') ?? link.textContent?.slice(0, 60)));
    // What the way home is called, and the title says as well.
    if (said && said.length <= 60 && !isWayHome(said) && speech(said).said.length === 0 && document.title.includes(said)) return said;
    if (said && said.length <= 60 && (isLike(said, domain) || (link.closest('h1,[class*="logo" i]') !== null && speech(said).said.length === 0))) return said;
  }
  return undefined;
}
