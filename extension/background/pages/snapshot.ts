import { setLocale } from '../../../i18n/locale.ts';
import type { PhoneView, RequestCard, Snapshot } from '../../platform/page-messages.ts';
import { extensionVersion } from '../../platform/runtime.ts';
import { shortcutKeys } from '../../platform/toolbar.ts';
import { desktopName } from '../device/device.ts';
import type { Glance } from '../cards/glance.ts';
import type { Links } from '../device/link.ts';
import type { Link } from '../device/record.ts';
import { pairingView } from '../pairing/open-pairing.ts';
import type { Opener } from '../pairing/opener.ts';
import { isPayable } from '../requests/content.ts';
import { isOpen, type RequestRecord } from '../requests/record.ts';
import { foremost, type Records } from '../requests/records.ts';
import { cardOf } from '../requests/view.ts';
import type { Clock } from '../server/clock.ts';
import { readSettings } from '../store/settings.ts';
import type { Tabs } from '../content/tabs.ts';

/** Milliseconds that an ended request stays in front in the popup. */
const staysInFront = 10 * 60_000;

export interface SnapshotParts {
  links: Links;
  opener: Opener;
  records: Records;
  tabs: Tabs;
  glance: Glance;
  clock: Clock;
  reachable: () => boolean;
}

/** The phones of the account as this desktop sees them. */
async function phones(link: Link | undefined, links: Links): Promise<PhoneView[]> {
  if (link?.state !== 'paired' || !link.listing) return [];
  const trust = await links.trust();
  return link.listing.devices.flatMap(({ id, role, seenAt, subscribed }): PhoneView[] => {
    const how = trust.devices.get(id)?.how;
    if (role !== 'phone' || trust.revoked.has(id) || how === 'self') return [];
    const name = link.names[id];
    return [{ id, how: how ?? 'stranger', seenAt, subscribed, ...(name ? { name } : {}) }];
  });
}

function isInFront(record: RequestRecord, now: number): boolean {
  return isOpen(record) || now - (record.endedAt ?? 0) < staysInFront;
}

/** Everything that popup and options show, as it is now. */
export async function takeSnapshot(parts: SnapshotParts, tab: number | undefined): Promise<Snapshot> {
  const [settings, link, pairing, records, name, shortcut] = await Promise.all([
    readSettings(), parts.links.read(), parts.opener.read(), parts.records.all(), desktopName(), shortcutKeys(),
  ]);
  setLocale(settings.language);
  const now = parts.clock.now();
  const card = (record: RequestRecord): RequestCard => cardOf(record, link?.server.publicUrl ?? '', now, parts.glance.waits(record.id));
  const front = foremost(records);
  const current = front && isInFront(front, now) ? front : undefined;
  const read = tab === undefined ? undefined : await parts.tabs.readingOf(tab);
  const reading = read && isPayable(read.reading) ? read.reading : undefined;
  const shop = reading && settings.shops[reading.merchant.domain];
  const view = pairingView(pairing);
  return {
    now,
    settings,
    version: extensionVersion(),
    desktop: { name, state: link?.state ?? 'unpaired' },
    phones: await phones(link, parts.links).catch(() => []),
    ...(view ? { pairing: view } : {}),
    ...(current ? { current: card(current) } : {}),
    recent: records.filter((record) => record !== current && !record.private).map(card),
    ...(reading && tab !== undefined
      ? { offer: { tab, merchant: reading.merchant, ...(reading.total ? { total: reading.total } : {}), payable: true, ...(shop ? { shop } : {}) } }
      : {}),
    ...(read ? { sight: { reading: read.reading, ...(read.ms === undefined ? {} : { ms: read.ms }) } } : {}),
    reachable: parts.reachable(),
    shortcut,
  };
}
