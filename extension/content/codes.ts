import * as v from 'valibot';
import type { Layout } from '../checkout/layout.ts';
import { findPlaces, type Place } from '../checkout/read-codes.ts';
import { runPaced, type Pace } from '../checkout/work.ts';
import { eyesAnswerSchema } from '../platform/messages.ts';
import { drawPlace } from './read-pixels.ts';
import { send } from './send.ts';
import { shadowOf } from './shadow.ts';

export interface CodeFinderOptions {
  document: Document;
  /** How the page looks now: asked for anew for each look. */
  layout: () => Layout;
  pace: Pace;
  /** Told all texts that are read now, whenever they change. Answers whether the page has a way to pay with them. */
  onFound: (texts: readonly string[]) => Promise<boolean>;
}

export interface CodeFinder {
  /** Looks for codes now. Calls that come meanwhile are answered by one more look afterwards. */
  look: () => Promise<void>;
}

/** Milliseconds until the next look at a page that has shown no code yet: pictures fade in and are painted without a trace in the document. */
const AGAIN = [900, 1600, 3000, 6000, 12_000];
/** Pictures of the tab for one address: the last means, and a rare one. */
const TAB_LOOKS = 8;

/** What a picture is told apart by. A canvas may be painted anew at any time, and has none. */
function identity({ kind, element }: Place): string {
  const tag = element.tagName.toLowerCase();
  if (kind === 'picture' && tag === 'img') return `${element.getAttribute('src')?.slice(-200)} ${'currentSrc' in element ? String(element.currentSrc).slice(-200) : ''}`;
  if (kind === 'picture' && tag === 'svg') return vectorIdentity(element);
  return '';
}

/** Shapes of a drawing whose places and paths tell it from another one. Spread over it: neighbours of one code are those of the next. */
const SHAPES = 64;

/** What a drawing is told apart by, however large: to write all of it down would take longer than to draw it. */
function vectorIdentity(svg: Element): string {
  const shapes = svg.getElementsByTagName('*');
  const count = shapes.length;
  let key = `${count}`;
  for (let i = 0; i < Math.min(count, SHAPES); i++) {
    const shape = shapes[Math.floor((i * count) / Math.min(count, SHAPES))];
    for (const name of ['d', 'x', 'y', 'points', 'href']) {
      const value = shape?.getAttribute(name);
      if (value) key += ` ${value.length}${value.slice(-40)}`;
    }
  }
  return key;
}

/** Finds the codes of a page: in its document first, then, where that gives no way to pay, in the picture of the tab. */
export function createCodeFinder({ document, layout, pace, onFound }: CodeFinderOptions): CodeFinder {
  const { signal } = pace;
  const known = new WeakMap<Element, { key: string; texts: readonly string[] }>();
  let told = '';
  let enough = false;
  let seenOnTab: readonly string[] = [];
  let address = '';
  let tabLooks = 0;
  let again = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let wanted = false;
  signal.addEventListener('abort', () => clearTimeout(timer));

  async function ask(question: Parameters<typeof send>[0]): Promise<readonly (readonly string[])[]> {
    const answer = v.safeParse(eyesAnswerSchema, await send(question));
    return answer.success ? answer.output : [];
  }

  /** Texts of the document's pictures, in its order. Unchanged ones are not decoded twice. */
  async function readDocument(): Promise<string[]> {
    const places = (await runPaced(findPlaces(document, { layout: layout(), shadowOf }), pace))?.result ?? [];
    const fresh: { place: Place; key: string; picture: string }[] = [];
    for (const place of places) {
      const key = identity(place);
      if (key !== '' && known.get(place.element)?.key === key) continue;
      const picture = await drawPlace(place, pace.breathe);
      if (picture !== undefined) fresh.push({ place, key, picture });
      else known.delete(place.element);
      await pace.breathe();
    }
    const answers = fresh.length === 0 ? [] : await ask({ kind: 'codes.decode', pictures: fresh.map(({ picture }) => picture) });
    fresh.forEach(({ place, key }, i) => known.set(place.element, { key, texts: answers[i] ?? [] }));
    return places.flatMap(({ element }) => known.get(element)?.texts ?? []);
  }

  async function tell(texts: readonly string[]): Promise<void> {
    const unique = [...new Set(texts)];
    const key = JSON.stringify(unique);
    if (key === told) return;
    told = key;
    enough = await onFound(unique);
  }

  async function lookOnce(): Promise<void> {
    if (address !== location.href) {
      address = location.href;
      seenOnTab = [];
      tabLooks = again = 0;
      enough = false;
      told = '';
    }
    const inDocument = await readDocument();
    if (signal.aborted) return;
    await tell([...inDocument, ...seenOnTab]);
    if (enough || document.hidden || tabLooks >= TAB_LOOKS) return;
    tabLooks++;
    const [seen = []] = await ask({ kind: 'codes.look' });
    if (signal.aborted || address !== location.href) return;
    seenOnTab = seen;
    await tell([...inDocument, ...seenOnTab]);
  }

  function later(): void {
    clearTimeout(timer);
    const wait = AGAIN[again++];
    if (!enough && wait !== undefined && !signal.aborted) timer = setTimeout(() => void look(), wait);
  }

  async function look(): Promise<void> {
    wanted = true;
    if (busy) return;
    busy = true;
    try {
      while (wanted && !signal.aborted) {
        wanted = false;
        await lookOnce();
      }
    } finally {
      busy = false;
    }
    later();
  }
  return { look };
}
