import { isWithin } from '../../checkout/hosts.ts';
import type { CheckoutReading } from '../../checkout/reading.ts';
import type { PillView, ToBackground } from '../../platform/messages.ts';
import type { ContentSender } from '../../platform/runtime.ts';
import { openOptions } from '../../platform/runtime.ts';
import { askToRead, frontTab, injectReader, showPill, tabFacts } from '../../platform/tabs.ts';
import { openPopup } from '../../platform/toolbar.ts';
import { faultSentence } from '../../platform/fault-sentence.ts';
import type { Filling } from '../filling/filling.ts';
import type { Links } from '../device/link.ts';
import { checkoutKey, filesByItself } from '../requests/checkout-key.ts';
import { isPayable } from '../requests/content.ts';
import { isOpen, isUnreleased, type RequestRecord } from '../requests/record.ts';
import type { Records } from '../requests/records.ts';
import type { Requests } from '../requests/requests.ts';
import { FaultError, faultOf } from '../server/fault.ts';
import type { Clock } from '../server/clock.ts';
import { changeSettings, changeTabNote, readSettings, readTabNote } from '../store/settings.ts';
import { localeOf, tabView } from './tab-view.ts';

/** Milliseconds that the shortcut waits for the page to be read. */
const shortcutPatience = 4_000;

export interface TabParts {
  records: Records;
  requests: Requests;
  filling: Pick<Filling, 'bind'>;
  links: Links;
  clock: Clock;
  changed: () => void;
}

/** Everything between this background and the pages that one pays on. */
export interface Tabs {
  answer: (message: ToBackground, sender: ContentSender) => Promise<PillView | null>;
  /** Files what the tab shows. Throws what `faultOf` reads; `no_ways` when it shows nothing to pay. */
  fileTab: (tab: number) => Promise<void>;
  /** The current reading of a tab, whatever kind of page it is, and the milliseconds of work that it took. */
  readingOf: (tab: number) => Promise<{ reading: CheckoutReading; ms: number | undefined } | undefined>;
  /** The current reading of a tab that is worth an offer. */
  offerOf: (tab: number) => Promise<CheckoutReading | undefined>;
  /** Reads a tab now, however quiet its gate was. False where that is not allowed. */
  look: (tab: number) => Promise<boolean>;
  shortcut: () => Promise<void>;
  loaded: (tab: number) => Promise<void>;
  shown: (tab: number) => Promise<void>;
  /** Sends a tab what it is to show now. */
  refresh: (tab: number) => Promise<void>;
}

/** A tab and the page in it, by the browser's word. */
type Place = Pick<ContentSender, 'tab' | 'url' | 'private'>;

const pageOf = (url: URL): string => url.origin + url.pathname + url.search;

export function createTabs({ records, requests, filling, links, clock, changed }: TabParts): Tabs {
  const recordsOf = async (tab: number): Promise<RequestRecord[]> => (await records.all()).filter((record) => record.tab === tab);

  async function view(tab: number, reading: CheckoutReading | undefined): Promise<PillView | null> {
    const [settings, link, own] = await Promise.all([readSettings(), links.read(), recordsOf(tab)]);
    return tabView({ reading, records: own, settings, paired: link?.state === 'paired', publicUrl: link?.server.publicUrl ?? '', now: clock.now() });
  }
  async function readingOf(tab: number): Promise<{ reading: CheckoutReading; ms: number | undefined } | undefined> {
    const [note, facts] = await Promise.all([readTabNote(tab), tabFacts(tab)]);
    return note?.reading && facts && note.url === pageOf(facts.url) ? { reading: note.reading, ms: note.ms } : undefined;
  }
  async function offerOf(tab: number): Promise<CheckoutReading | undefined> {
    const read = await readingOf(tab);
    return read && isPayable(read.reading) ? read.reading : undefined;
  }
  async function file(reading: CheckoutReading, { tab, url, private: isPrivate }: Place): Promise<void> {
    const filed = (await readTabNote(tab))?.filed ?? [];
    await changeTabNote(tab, { filed: [...new Set([...filed, checkoutKey(reading)])], fileUntil: undefined });
    const asksForCard = reading.ways.some(({ kind }) => kind === 'card');
    const record = await requests.file(reading, { tab, private: isPrivate, ...(asksForCard ? { page: url.origin } : {}) });
    if (asksForCard) void filling.bind(record);
  }
  /** Files for someone who looks at the pill: what goes wrong is said there. */
  async function fileAndShow(reading: CheckoutReading, place: Place): Promise<PillView | null> {
    try {
      await file(reading, place);
      return await view(place.tab, reading);
    } catch (error) {
      const settings = await readSettings();
      if (settings.toolbarOnly) return null;
      const locale = localeOf(settings);
      return { state: 'problem', merchant: reading.merchant, ...(reading.total ? { total: reading.total } : {}), message: faultSentence(faultOf(error)), ...(locale ? { locale } : {}) };
    }
  }

  /** A reading is believed for the shop whose page it came from, and for no other. */
  const isOwn = (reading: CheckoutReading, sender: ContentSender): boolean => isWithin(sender.url.hostname, reading.merchant.domain);

  async function read(reading: CheckoutReading, ms: number, sender: ContentSender): Promise<PillView | null> {
    const { tab } = sender;
    if (!isOwn(reading, sender)) return null;
    const note = await readTabNote(tab);
    await changeTabNote(tab, { url: pageOf(sender.url), reading, ms });
    changed();
    if (reading.step === 'confirmation') {
      // A background that was stopped meanwhile has not heard of the release yet.
      if ((await recordsOf(tab)).some(isUnreleased)) await requests.resume(true);
      await requests.confirmed(reading, tab, sender.url.hostname);
    }
    const [settings, link] = await Promise.all([readSettings(), links.read()]);
    if (link?.state === 'paired' && isPayable(reading)) {
      const asked = (note?.fileUntil ?? 0) > Date.now();
      const always = filesByItself(reading, settings.shops[reading.merchant.domain], sender.active, note?.filed ?? []);
      if (asked || always) return fileAndShow(reading, sender);
    }
    return view(tab, reading);
  }

  async function maybe(sender: ContentSender): Promise<PillView | null> {
    const [settings, link, own] = await Promise.all([readSettings(), links.read(), recordsOf(sender.tab)]);
    const paused = Object.entries(settings.shops).some(([domain, mode]) => mode === 'paused' && isWithin(sender.url.hostname, domain));
    const quiet = settings.toolbarOnly || paused;
    if (own.some(isOpen) || (link?.state === 'paired' && !quiet)) await injectReader(sender.tab);
    return null;
  }

  async function pay(reading: CheckoutReading, sender: ContentSender): Promise<PillView | null> {
    if (!isOwn(reading, sender)) return null;
    await changeTabNote(sender.tab, { url: pageOf(sender.url), reading });
    if ((await links.read())?.state !== 'paired') await openOptions();
    return fileAndShow(reading, sender);
  }

  async function onOpenOne(tab: number, act: (record: RequestRecord) => Promise<unknown>): Promise<PillView | null> {
    const open = (await recordsOf(tab)).find(isOpen);
    if (open) await act(open);
    return view(tab, (await readTabNote(tab))?.reading);
  }

  async function answer(message: ToBackground, sender: ContentSender): Promise<PillView | null> {
    switch (message.kind) {
      case 'checkout.maybe':
        return maybe(sender);
      case 'checkout.reading':
        return read(message.reading, message.ms, sender);
      case 'checkout.gone':
        await changeTabNote(sender.tab, { reading: undefined });
        changed();
        return view(sender.tab, undefined);
      case 'pill.pay':
        return pay(message.reading, sender);
      case 'pill.cancel':
        return onOpenOne(sender.tab, ({ id }) => requests.cancel(id));
      case 'pill.code':
        return onOpenOne(sender.tab, ({ id }) => records.change(id, (record) => ({ ...record, codeShown: true })));
      case 'pill.dismiss': {
        const reading = (await readTabNote(sender.tab))?.reading;
        const domain = reading?.merchant.domain ?? sender.url.hostname;
        await changeSettings({ shops: { ...(await readSettings()).shops, [domain]: 'paused' } });
        changed();
        return null;
      }
    }
  }

  async function look(tab: number): Promise<boolean> {
    const injected = await injectReader(tab);
    if (injected) await askToRead(tab);
    return injected;
  }

  async function fileTab(tab: number): Promise<void> {
    const [reading, facts] = await Promise.all([offerOf(tab), tabFacts(tab)]);
    if (!reading || !facts) throw new FaultError('no_ways');
    await file(reading, { ...facts, tab });
    await refresh(tab);
  }

  async function refresh(tab: number): Promise<void> {
    const note = await readTabNote(tab);
    // The confirmation may have been read before the release was heard of.
    if (note?.reading?.step === 'confirmation') await requests.confirmed(note.reading, tab, new URL(note.url).hostname);
    const shown = await view(tab, note?.reading);
    // Read meanwhile, perhaps another page of the tab: that was answered with what it is to show.
    if (JSON.stringify((await readTabNote(tab))?.reading) === JSON.stringify(note?.reading)) await showPill(tab, shown);
  }

  return {
    answer,
    fileTab,
    readingOf,
    offerOf,
    look,
    refresh,
    shortcut: async () => {
      const tab = await frontTab();
      if (!tab) return;
      if ((await links.read())?.state !== 'paired') return openOptions();
      if (await offerOf(tab.id)) return fileTab(tab.id).catch(openPopup);
      await changeTabNote(tab.id, { fileUntil: Date.now() + shortcutPatience });
      if (!(await look(tab.id))) return openPopup();
      setTimeout(() => {
        void readTabNote(tab.id).then((note) => (note?.fileUntil === undefined ? undefined : openPopup()));
      }, shortcutPatience);
    },
    loaded: async (tab) => {
      const waiting = (await recordsOf(tab)).some((record) => isOpen(record) || (record.state?.releasedAt !== undefined && record.state.phase !== 'paid'));
      if (waiting) await injectReader(tab);
    },
    shown: async (tab) => {
      const [reading, note, settings, facts, link] = await Promise.all([offerOf(tab), readTabNote(tab), readSettings(), tabFacts(tab), links.read()]);
      if (!reading || !facts || link?.state !== 'paired') return;
      if (!filesByItself(reading, settings.shops[reading.merchant.domain], facts.active, note?.filed ?? [])) return;
      await showPill(tab, await fileAndShow(reading, { ...facts, tab }));
    },
  };
}
