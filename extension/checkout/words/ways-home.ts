/** What the way to a site's first page is called, where it is called nothing else: no name of a shop. In many languages, in lower case. */
export const waysHome: ReadonlySet<string> = new Set([
  'home', 'homepage', 'home page', 'startseite', 'zur startseite', 'zur startseite gehen', 'zur startseite wechseln', 'accueil', "page d'accueil", 'inicio', 'página de inicio', 'página principal', 'página inicial', 'início', 'inici',
  'pagina iniziale', 'vai alla homepage', 'startpagina', 'naar de startpagina', 'strona główna', 'do strony głównej', 'úvod', 'úvodní strana', 'úvodní stránka', 'domů', 'úvodná stránka', 'domov', 'kezdőlap', 'főoldal', 'acasă',
  'pagina principală', 'начало', 'αρχική', 'αρχική σελίδα', 'početna', 'naslovnica', 'naslovna', 'početna stranica', 'pradžia', 'pradinis', 'sākums', 'sākumlapa', 'avaleht', 'etusivu', 'etusivulle', 'startsidan', 'till startsidan',
  'hem', 'forside', 'til forsiden', 'hjem', 'anasayfa', 'ana sayfa', 'beranda', 'laman utama', 'главная', 'на главную', 'главная страница', 'головна', 'на головну', 'головна сторінка', 'الرئيسية', 'الصفحة الرئيسية', 'صفحه اصلی',
  'דף הבית', 'ראשי', 'ホーム', 'トップ', 'トップページ', '首页', '首頁', '홈', 'หน้าแรก', 'trang chủ', 'forsíða', 'ana səhifə', 'почетна', 'მთავარი', 'басты бет',
]);
