/** A card in the wallet: what is seen before the wallet is opened, and what is not. */
import * as v from 'valibot';
import { fromUtf8, utf8 } from '../../protocol/base.ts';
import { cardSchema } from '../../protocol/card.ts';
import type { CardRecord, Rested } from '../storage/schema.ts';
import { brandOf } from './brands.ts';
import { decrypt, encrypt } from './keys.ts';

const nicknameSchema = v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)));

/** What is under the wallet key. */
export const storedCardSchema = v.strictObject({ card: cardSchema, nickname: nicknameSchema });
export type StoredCard = v.InferOutput<typeof storedCardSchema>;

const outlineSchema = v.strictObject({
  brand: v.string(),
  lastFour: v.pipe(v.string(), v.regex(/^\d{4}$/)),
  expiry: v.strictObject({ month: v.number(), year: v.number() }),
  nickname: nicknameSchema,
  /** Whether the security code is kept. */
  code: v.boolean(),
  /** When it was used last, ms, by the shop's registrable domain. */
  shops: v.record(v.string(), v.number()),
});
type Outline = v.InferOutput<typeof outlineSchema>;
/** What the pay page shows of a card while the wallet is locked. */
export interface CardOutline extends Outline {
  readonly id: string;
}

/** Shops remembered for each card. */
const shopsKept = 50;

export const outlineOf = ({ card, nickname }: StoredCard, shops: Outline['shops'] = {}): Outline => ({
  brand: brandOf(card.number)?.name ?? '', lastFour: card.number.slice(-4), expiry: card.expiry, code: card.securityCode !== undefined, shops,
  ...(nickname === undefined ? {} : { nickname }),
});

const json = (value: unknown): Uint8Array<ArrayBuffer> => utf8(JSON.stringify(value));

export const sealOutline = (deviceKey: CryptoKey, id: string, outline: Outline): Promise<Rested> => encrypt(deviceKey, json(outline), `outline ${id}`);
export const sealCard = (walletKey: CryptoKey, id: string, stored: StoredCard): Promise<Rested> => encrypt(walletKey, json(stored), `card ${id}`);

/** Undefined where the device key is another one. */
export async function readOutline(deviceKey: CryptoKey | undefined, { id, outline }: CardRecord): Promise<CardOutline | undefined> {
  const bytes = deviceKey && (await decrypt(deviceKey, outline, `outline ${id}`));
  const parsed = bytes && v.safeParse(v.pipe(v.string(), v.parseJson(), outlineSchema), fromUtf8(bytes));
  return parsed?.success ? { id, ...parsed.output } : undefined;
}

/** Undefined where the wallet key is another one. */
export async function readCard(walletKey: CryptoKey, { id, card }: CardRecord): Promise<StoredCard | undefined> {
  const bytes = await decrypt(walletKey, card, `card ${id}`);
  const parsed = bytes && v.safeParse(v.pipe(v.string(), v.parseJson(), storedCardSchema), fromUtf8(bytes));
  return parsed?.success ? parsed.output : undefined;
}

/** The outline after a payment in that shop; the oldest shops are forgotten. */
export function usedAt({ id: _, ...outline }: CardOutline, shop: string, at: number): Outline {
  const newest = Object.entries({ ...outline.shops, [shop]: at }).sort(([, one], [, other]) => other - one).slice(0, shopsKept);
  return { ...outline, shops: Object.fromEntries(newest) };
}

/** The one last used in this shop first, then the one last used anywhere, then the newest. */
export function inOrderFor(shop: string, cards: readonly CardOutline[]): CardOutline[] {
  const last = ({ shops }: CardOutline): number => Math.max(0, ...Object.values(shops));
  return [...cards].sort((one, other) => (other.shops[shop] ?? 0) - (one.shops[shop] ?? 0) || last(other) - last(one) || other.id.localeCompare(one.id));
}
