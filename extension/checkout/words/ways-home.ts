/** What the way to a site's first page is called, where it is called nothing else: no name of a shop. In many languages, in lower case. */
export const waysHome: ReadonlySet<string> = new Set([
  'home', 'homepage', 'home page', 'startseite', 'zur startseite', 'zur startseite gehen', 'zur startseite wechseln', 'accueil', "page d'accueil", 'inicio', 'página de inicio', 'página principal', 'página inicial', 'início', 'inici',
  'pagina iniziale', 'vai alla homepage', 'startpagina', 'naar de startpagina', 'strona główna', 'do strony głównej', 'úvod', 'úvodní strana', 'úvodní stránka', 'domů', 'úvodná stránka', 'domov', 'kezdőlap', 'főoldal', 'acasă',
  'pagina principală', 'начало', 'αρχική', 'αρχική σελίδα', 'početna', 'naslovnica', 'naslovna', 'početna stranica', 'pradžia', 'pradinis', 'sākums', 'sākumlapa', 'avaleht', 'etusivu', 'etusivulle', 'startsidan', 'till startsidan',
  'hem', 'forside', 'til forsiden', 'hjem', 'anasayfa', 'ana sayfa', 'beranda', 'laman utama', 'главная', 'на главную', 'главная страница', 'головна', 'на головну', 'головна сторінка', 'الرئيسية', 'الصفحة الرئيسية', 'صفحه اصلی',
  'דף הבית', 'דף ראשי', 'הדף הראשי', 'לדף הראשי', 'ראשי', 'ホーム', 'トップ', 'トップページ', '首页', '首頁', '홈', 'หน้าแรก', 'trang chủ', 'forsíða', 'ana səhifə', 'почетна', 'მთავარი', 'басты бет',
]);

/** What leads in front of one of these where a link tells whose page it leads to: `Go to the Fern Pottery home page`. In lower case. */
const towards: readonly string[] = ['back to the ', 'back to ', 'return to the ', 'return to ', 'go to the ', 'go to ', 'to the ', 'to ', 'zur ', 'zu ', 'retour à la ', "retour à l'", 'retour à ', 'volver a la ', 'volver a ', 'ir a la ', 'ir a ', 'torna alla ', 'terug naar de ', 'terug naar '];
/** The way home in front of a name, or behind it. */
const homes: readonly string[] = ['home page', 'homepage', 'home', 'startseite', "page d'accueil", 'accueil', 'página de inicio', 'página principal', 'inicio', 'pagina iniziale', 'homepagina', 'startpagina', 'startsidan', 'forside', 'etusivu', 'strona główna'];
/** `Home of Fern Pottery`. */
const whose: readonly string[] = ['of ', 'von ', 'de ', 'du ', 'di ', 'van '];

const withoutFirst = (text: string, beginnings: readonly string[]): string => {
  const lower = text.toLowerCase();
  return text.slice(beginnings.find((beginning) => lower.startsWith(beginning))?.length ?? 0);
};

/** What a link home says besides its being the way home: `Maple Row` of `Maple Row home`, `Fern` of `Zur Startseite von Fern`. */
export function withoutWayHome(label: string): string {
  const ahead = withoutFirst(label, towards);
  const behind = withoutFirst(ahead, homes.map((home) => `${home} `));
  const name = behind === ahead ? ahead : withoutFirst(behind, whose);
  const lower = name.toLowerCase();
  const home = homes.find((one) => lower.endsWith(one) && /[ ,|–-]/.test(lower.charAt(lower.length - one.length - 1)));
  return home === undefined ? name : name.slice(0, -home.length).replace(/[ ,|–-]+$/, '');
}

/** What texts begin with that lead back: `Back To Shop`. In lower case. */
const backwards: ReadonlySet<string> = new Set(
  `go back return continue visit leave exit cancel zurück weiter abbrechen retour retourner revenir annuler volver regresar cancelar voltar torna annulla terug annuleren tillbaka tilbage tilbake avbryt annuller takaisin peruuta zpět späť
    zrušit zrušiť vissza mégse înapoi anulează назад вернуться отмена скасувати повернутися geri iptal wróć powrót anuluj kembali batal nazaj natrag odustani atpakaļ atgal tagasi πίσω επιστροφή quay enrere tornar`.split(/\s+/),
);

/** Whether a text of several words leads back, in the languages that write words apart. */
export const leadsBack = (text: string): boolean => backwards.has(text.toLowerCase().split(/\s/)[0] ?? '');
