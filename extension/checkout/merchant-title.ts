import { codeAt, codeBefore, isLetter, isSyllable, onlyWordSigns } from './letters.ts';
import { fold, says, saysOnly, speech } from './words/index.ts';
import { makerIn } from './words/makers.ts';
import { isNoName, nameOfGivenTo, nameOfShopIn } from './words/no-names.ts';

/** A name as domains spell it: letters and digits only. */
export const plain = (text: string): string => onlyWordSigns(fold(text).normalize('NFD'));

const steps = ['checkout', 'thanks', 'method', 'shopping', 'reference', 'delivery', 'pay', 'account'] as const;

/** `2/3`, `3`: a number in a row of steps, named by nothing else. */
const bare = /^\d+\s*(?:\/|$)/;

/** `Step 2 of 3`, `2. lépés`, `第2步`: a step by its number. */
function isNumbered(text: string): boolean {
  // A number is a word of its own, also where it stands right before one: `3단계`.
  const heard = speech(text.replace(/\d+/g, ' $& '));
  return bare.test(heard.text) || heard.said.some(({ kind, at, end }) => kind === 'step' && (/\d[^\p{L}]*$/u.test(heard.text.slice(0, at)) || /^[^\p{L}]*\d/u.test(heard.text.slice(end))));
}

const isStep = (text: string): boolean => isNumbered(text) || steps.some((kind) => says(text, kind));

/** What a page's template calls itself, where nobody has put another title. */
const template = /\b(?:html5?|bootstrap|responsive|e-?commerce|react|wordpress)\b.*\b(?:template|theme|website|app)\b/i;

/** Whether a text is the name of a step and nothing besides: `Checkout` is, `Pay Less Shoes` is a shop. */
const isOnlyStep = (text: string): boolean => isNumbered(text) || isNameOfStep(text);

const isNameOfStep = (text: string): boolean => saysOnly(text, ...steps);

/** `Welcome to Fern Pottery!`: how the title or the head of a site greets. */
export const welcome = /^(?:welcome to(?: the)?|willkommen (?:bei|im|auf)|bienvenue (?:chez|sur|à)|bienvenid[oa]s? a|benvenut[oiae] (?:da|su|in|a)|bem-?vind[oa]s? (?:à|ao|a)|welkom bij|witamy w|добро пожаловать в|ласкаво просимо до|hoş geldiniz|selamat datang di) /iu;

/** Signs that titles put between their parts. */
const between = /\s+[|–—\-:·•»›>/]+\s+|\s*-{2,}\s*|(?<!\d)\||\|(?!\d)|[｜–—»【】]|\s*::\s*|:\s+/;
/** The same where nothing is left to part. */
const atEnds = /^[\s|–—\-:·•»›>≡/]+|[\s|–—\-:·•»›>≡/]+$/g;
/** Between letters of scripts without spaces a hyphen stands between parts as well. */
const withBars = (title: string): string =>
  title.replace(/[-_]/g, (sign, at: number) => {
    const [ahead, behind] = [codeBefore(title, title.slice(0, at).trimEnd().length), codeAt(title.slice(at + 1).trimStart(), 0)];
    return (isSyllable(ahead) && isLetter(behind)) || (isLetter(ahead) && isSyllable(behind)) ? '|' : sign;
  });

/** `Order confirmation, Alder & Oak`: a comma parts a step from its shop, and belongs to a name everywhere else. */
function withoutStep(part: string): string[] {
  const pieces = part.split(/,\s+/);
  return pieces.some(isOnlyStep) ? pieces : [part];
}

/** How domains write letters that they do not hold: `Müller` is mueller.example as often as muller.example. */
const twofold: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'oe', æ: 'ae', å: 'aa' };

/** What domains write for the sign of `Alder & Oak`, where they do not leave it out. */
const ands = ['and', 'und', 'et'];

/** Whether a name and a domain's first label are alike: one holds the other. */
export function isLike(name: string, domain: string): boolean {
  const label = plain(domain.split('.')[0] ?? '');
  const spelled = name.toLowerCase().replace(/[äöüßøæå]/g, (letter) => twofold[letter] ?? letter);
  return label.length > 2 && [name, spelled, ...ands.map((and) => name.replace(/[&+]/g, and))].map(plain).some((one) => one.includes(label) || (one.length > 2 && label.includes(one)));
}

/** `青山茶具收银台`: a step right behind a name, in scripts without spaces. */
function withoutStepBehind(part: string): string[] {
  if (isNameOfStep(part)) return [part];
  const { text, said } = speech(part);
  const step = said.find(({ kind, at, end }) => at > 1 && end === text.length && steps.some((one) => one === kind) && isSyllable(codeBefore(text, at)));
  return step && text.length === part.length ? [part.slice(0, step.at), part.slice(step.at)] : [part];
}

/** `Alder & Oak Secure Checkout`: a step in front of a name or behind it, in a part that spells the domain and says more. */
function withoutStepBeside(part: string, domain: string): string {
  if (plain(domain.split('.')[0] ?? '').includes(plain(part))) return part;
  const words = part.split(/\s+/);
  for (let at = 1; at < words.length; at++) {
    const [ahead, behind] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    if (isNameOfStep(ahead) && isLike(behind, domain)) return behind;
    if (isNameOfStep(behind) && isLike(ahead, domain)) return ahead;
  }
  return part;
}

/** What a title consists of, as it is written. */
export const partsOfTitle = (title: string): string[] => withBars(title).split(between).map((part) => part.replace(atEnds, ''));

const beginsSmall = (part: string): boolean => /^\p{Ll}/u.test(part);

/**
 * `Checkout – Alder & Oak` names its shop beside the step. Prefers the part that looks like the domain; on a provider's
 * page (`elsewhere`) that part is the provider, and the first of the others is the shop. `shown` tells names that the page
 * is headed by.
 */
export function fromTitle(title: string, domain: string, elsewhere = false, shown: (part: string) => boolean = () => false): string | undefined {
  const parts = partsOfTitle(title)
    .flatMap(withoutStep)
    .flatMap((part) => withoutStepBehind(part.replace(atEnds, '').replace(welcome, '')))
    .filter((part) => part.length > 1 && part.length <= 60 && makerIn(part) === undefined);
  const isAlike = (part: string): boolean => !isOnlyStep(part) && !isNoName(part) && isLike(part, domain);
  const others = parts.filter((part) => !isStep(part) && !says(part, 'scheme') && !saysOnly(part, 'ways') && !isNoName(part) && !template.test(part));
  const given = parts.map(nameOfGivenTo).find((name) => name !== undefined);
  if (given) return given;
  if (elsewhere) return others.find((part) => !isAlike(part));
  const alike = parts.find(isAlike);
  if (alike) return withoutStepBeside(alike, domain);
  const called = parts.map(nameOfShopIn).find((name) => name !== undefined);
  const head = called ?? others.find(shown);
  if (head) return head;
  // Behind a step stands its shop, and then what the shop says of itself; what begins small is said, and no name, beside one that does not.
  const spelled = others.filter((part) => !beginsSmall(part));
  const names = spelled.length > 0 ? spelled : others;
  return parts.length > 1 ? names.at(parts[0] !== undefined && isStep(parts[0]) ? 0 : -1) : undefined;
}
