/** What a way to pay is made into for the pay page. */
import type { Way } from '../../protocol/content.ts';

/** Something that a payment code says of itself. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

export type PreparedWay =
  | { readonly kind: 'link'; readonly index: number; readonly url: string; readonly host: string; readonly label?: string }
  | { readonly kind: 'uri'; readonly index: number; readonly uri: string; readonly app: string }
  | { readonly kind: 'code'; readonly index: number; readonly payload: string; readonly format?: string; readonly facts: readonly Fact[]; readonly uri?: string }
  | { readonly kind: 'card'; readonly index: number; readonly ready: boolean };

/** How one kind of way is shown. The address or payload was checked when the details were opened. */
export interface WayKind<K extends Way['kind']> {
  prepare(way: Extract<Way, { kind: K }>, index: number): PreparedWay;
}
