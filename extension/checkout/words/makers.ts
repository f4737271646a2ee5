/** `Powered by CartSoft`, and the same in other languages: what says who made a page's software, or takes its payments. In lower case. */
const made: ReadonlySet<string> = new Set('powered provided propulsé propulsée propulsado propulsat fourni bereitgestellt betrieben realisiert desarrollado desenvolvido fornito obsługiwane drivs leveres dikuasakan didukung'.split(' '));
const by = /\s(?:by|par|von|mit|por|da|przez|oleh|av|af)\s+(?<maker>\S.{1,40})/i;

/** Who made a page's software, where a text says so. */
export function makerIn(text: string): string | undefined {
  // A word is looked up in no time: the expression is asked only where one is found.
  return text.toLowerCase().split(' ').some((word) => made.has(word)) ? by.exec(text)?.groups?.['maker'] : undefined;
}
