import * as v from 'valibot';
import { payButtonsOf } from '../checkout/buttons.ts';
import { conclude, lookAt } from '../checkout/read-checkout.ts';
import type { CheckoutReading } from '../checkout/reading.ts';
import { runPaced } from '../checkout/work.ts';
import { answerSchema, toContentSchema } from '../platform/messages.ts';
import { createCodeFinder } from './codes.ts';
import { untilShown } from './coming-in.ts';
import { createLearner } from './knowledge.ts';
import { pageLayout } from './page-layout.ts';
import { createPill } from './pill.ts';
import { runtime, send } from './send.ts';
import { serially } from './serially.ts';
import { watchPage } from './watch.ts';

const HOOK = Symbol.for('raise-to-pay reader');

/** Confidence below which pictures are not searched for codes. */
const WORTH_PICTURES = 0.05;
/** Milliseconds that pictures wait on a page that can be paid without them: who clicks at once is not to wait for their decoding. */
const UNHURRIED_MS = 1500;
/** Times that a page is read again once what comes into sight is there: pages that never rest are not read for ever. */
const COMINGS = 5;
/** Milliseconds behind the end of what comes in, when the browser has drawn it. */
const DRAWN_MS = 50;
/** Milliseconds of reading between two breaths of the page: a third of a frame, so that a piece that takes longer still fits into one. */
const SLICE_MS = 5;

/** Reads this page, tells the background, and shows what it answers. One per document: a second injection only reads again. */
function startReader(): () => void {
  const stop = new AbortController();
  const pace = { now: () => performance.now(), breathe: () => new Promise<void>((resolve) => void setTimeout(resolve)), sliceMs: SLICE_MS, signal: stop.signal };
  const learn = createLearner();
  let codes: string[] = [];
  let sent = '';
  let reading: CheckoutReading | undefined;
  let unhurried: ReturnType<typeof setTimeout> | undefined;
  let comings = COMINGS;
  /** Whether the page can be paid otherwise than by typing a card's number. */
  const hasWay = (): boolean => reading?.ways.some(({ kind }) => kind !== 'card') ?? false;

  const pill = createPill({
    document,
    window,
    signal: stop.signal,
    act: (action) => {
      if (action === 'pay') return reading && tell({ kind: 'pill.pay', reading });
      if (action !== 'close') void tell({ kind: `pill.${action}` });
    },
    avoid: () =>
      payButtonsOf([...document.querySelectorAll('button,input[type="submit"],[role="button"]')])
        .map((button) => button.getBoundingClientRect())
        .filter((box) => box.width > 0),
  });

  async function tell(message: Parameters<typeof send>[0]): Promise<void> {
    const answer = v.safeParse(answerSchema, await send(message));
    // An answer of another shape comes from another version of us: this copy has nothing to say any more.
    if (answer.success) pill.show(answer.output);
    else if (message.kind !== 'checkout.gone') pill.show(null);
  }
  /** `asked`: by a person, who is also told that a page is no checkout, and why. */
  async function report(asked: boolean): Promise<void> {
    // To be loaded was a piece of work already.
    await pace.breathe();
    const looked = await runPaced(lookAt({ document, url: location.href, layout: pageLayout(window), codes }), pace);
    const done = looked && (await runPaced(conclude(looked.result, await learn(looked.result.question)), pace));
    if (!done) return;
    const now = done.result;
    const [ms, longest] = [looked.ms + done.ms, Math.max(looked.longest, done.longest)];
    const key = JSON.stringify({ ...now, confidence: 0, why: [] });
    const before = reading?.step;
    reading = now;
    if (key === sent && !asked) return;
    sent = key;
    if (now.step !== 'other' || asked) void tell({ kind: 'checkout.reading', reading: now, ms, longest });
    else if (before !== undefined && before !== 'other') void tell({ kind: 'checkout.gone' });
  }
  /** What fades or slides in is not seen yet, and no observer hears of it. */
  function readOnceShown(): void {
    const ms = comings > 0 ? untilShown(document) : 0;
    if (ms === 0) return;
    comings--;
    setTimeout(() => !stop.signal.aborted && read(false), ms + DRAWN_MS);
  }
  const read = serially(async (asked: boolean): Promise<void> => {
    await report(asked);
    readOnceShown();
    // Pictures are only worth their time where other signs already point to a payment.
    if (reading === undefined || reading.step === 'confirmation' || (reading.step === 'other' && reading.confidence < WORTH_PICTURES)) return;
    if (!hasWay()) return finder.look();
    clearTimeout(unhurried);
    unhurried = setTimeout(() => void finder.look(), UNHURRIED_MS);
  });
  const finder = createCodeFinder({
    document,
    layout: () => pageLayout(window),
    pace,
    onFound: async (found) => {
      codes = [...found];
      await report(false);
      return hasWay();
    },
  });

  const listen = (message: unknown): void => {
    const parsed = v.safeParse(toContentSchema, message);
    if (!parsed.success) return;
    if (parsed.output.kind === 'pill.state') pill.show(parsed.output.view);
    else read(true);
  };
  runtime().onMessage.addListener(listen);
  stop.signal.addEventListener('abort', () => clearTimeout(unhurried));
  stop.signal.addEventListener('abort', () => runtime().onMessage.removeListener(listen));
  watchPage({
    document,
    window,
    signal: stop.signal,
    onChange: () => read(false),
    pauseMs: 400,
    longestPauseMs: 5000,
    looks: 20,
    lifetimeMs: 10 * 60_000,
    text: true,
  });
  read(false);
  return () => read(true);
}

const again: unknown = Reflect.get(globalThis, HOOK);
if (typeof again === 'function') again();
else Reflect.set(globalThis, HOOK, startReader());
