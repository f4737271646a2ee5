/** What a way to pay is made into for the pay page. */
import type { Way } from '../../protocol/content.ts';

/** Something that a payment code says of itself. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** What a bank's form wants of it, where that is typed by hand. */
  readonly copy?: string;
}

export type PreparedWay =
  /** `foreign`: the page is neither the shop's nor a known provider's. */
  | { readonly kind: 'link'; readonly index: number; readonly url: string; readonly host: string; readonly label?: string; readonly foreign?: boolean }
  | { readonly kind: 'uri'; readonly index: number; readonly uri: string; readonly app: string }
  | { readonly kind: 'code'; readonly index: number; readonly payload: string; readonly format?: string; readonly facts: readonly Fact[]; readonly uri?: string }
  | { readonly kind: 'card'; readonly index: number };

/** How one kind of way is shown. The address or payload was checked when the details were opened. */
export interface WayKind<K extends Way['kind']> {
  prepare(way: Extract<Way, { kind: K }>, index: number): PreparedWay;
}
