/** The ways to pay: one file each, one registry. A new way gets a file, a line here, and its drawing in the app. */
import type { Way } from '../../protocol/content.ts';
import { cardWay } from './card.ts';
import { codeWay } from './code.ts';
import { linkWay } from './link.ts';
import type { PreparedWay, WayKind } from './way.ts';
import { uriWay } from './uri.ts';

const kinds: { readonly [K in Way['kind']]: WayKind<K> } = { link: linkWay, uri: uriWay, code: codeWay, card: cardWay };

/** What the pay page shows of one way, however it is paid. */
function prepare<K extends Way['kind']>(way: Extract<Way, { kind: K }>, index: number): PreparedWay {
  const kind: WayKind<K> = kinds[way.kind as K]; // the registry holds each kind under its own name
  return kind.prepare(way, index);
}

/** The ways of released details, in the order the desktop gave them. */
export const prepareWays = (ways: readonly Way[]): PreparedWay[] => ways.map((way, index) => prepare(way, index));
