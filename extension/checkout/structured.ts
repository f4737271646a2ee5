import * as v from 'valibot';
import { currencyCode } from './currency.ts';
import { microdataOf } from './microdata.ts';
import { plainDecimal } from './price.ts';
import type { Amount, Item } from './reading.ts';
import type { Work } from './work.ts';

/** What a page states about its order in schema.org terms (https://schema.org/Order, https://schema.org/Invoice). */
export interface StatedOrder {
  due?: Amount;
  reference?: string;
  merchant?: string;
  paid: boolean;
  product: boolean;
  article: boolean;
  order: boolean;
  /** What is ordered, where the order lists it (`orderedItem`, `acceptedOffer`). */
  items: Item[];
}

/** Things that are read of one order. */
const ITEMS = 30;

const DEPTH = 6;
/** Blocks of linked data that are read, letters of each, and nodes of all: bounded work on hostile pages. */
const BLOCKS = 20;
const LETTERS = 200_000;
const NODES = 1000;
/** Nodes between two points at which the work may be interrupted. */
const PIECE = 50;
const node = v.record(v.string(), v.unknown());
const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.trim(), v.minLength(1), v.maxLength(80));

const isNode = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One node after the other, with those of its graph: never a list of all that a page may hold. */
function* nodes(value: unknown, depth = 0): Generator<Record<string, unknown>, void> {
  if (depth > DEPTH) return;
  if (Array.isArray(value)) for (const entry of value.slice(0, 50)) yield* nodes(entry, depth + 1);
  else if (isNode(value)) {
    yield value;
    yield* nodes(value['@graph'], depth + 1);
  }
}

const typesOf = (entry: Record<string, unknown>): string =>
  (Array.isArray(entry['@type']) ? entry['@type'].join(' ') : String(entry['@type'] ?? '')).replaceAll('https://schema.org/', '');

function textOf(value: unknown): string | undefined {
  const parsed = v.safeParse(text, value);
  if (parsed.success) return parsed.output;
  const named = v.safeParse(v.object({ name: text }), value);
  return named.success ? named.output.name : undefined;
}

function amountOf(price: unknown, code: unknown): Amount | undefined {
  const figure = textOf(price);
  const currency = currencyCode(textOf(code) ?? '');
  // Linked data writes decimals with a dot and no groups, so a figure of any other shape is not trusted.
  if (!figure || !currency || !/^\d+(?:\.\d+)?$/.test(figure)) return undefined;
  const value = plainDecimal(figure, currency);
  return value === undefined ? undefined : { currency, value };
}

function dueOf(entry: Record<string, unknown>): Amount | undefined {
  for (const key of ['totalPaymentDue', 'priceSpecification']) {
    const nested = v.safeParse(node, entry[key]);
    const amount = nested.success
      ? amountOf(nested.output['price'] ?? nested.output['value'], nested.output['priceCurrency'] ?? nested.output['currency'])
      : undefined;
    if (amount) return amount;
  }
  return amountOf(entry['price'], entry['priceCurrency']);
}

/** The things of an order: https://schema.org/OrderItem and https://schema.org/Offer name them one level down. */
function itemsOf(entry: Record<string, unknown>): Item[] {
  const listed = [entry['orderedItem'], entry['acceptedOffer']].flatMap((value) => (Array.isArray(value) ? value.slice(0, ITEMS) : [value])).filter(isNode);
  return listed.flatMap((one) => {
    const label = textOf(one['orderedItem']) ?? textOf(one['itemOffered']) ?? textOf(one['name']);
    const offers = isNode(one['offers']) ? one['offers'] : one;
    const amount = amountOf(offers['price'], offers['priceCurrency']);
    return label ? [amount ? { label, amount } : { label }] : [];
  });
}

/** Takes in what one thing says. */
function take(stated: StatedOrder, entry: Record<string, unknown>): void {
  const types = typesOf(entry);
  if (/Article\b|\bBlogPosting\b/.test(types)) stated.article = true;
  if (/\bProduct\b/.test(types)) stated.product = true;
  if (/\b(?:Organization|OnlineStore|Store|LocalBusiness|WebSite)\b/.test(types)) stated.merchant ??= textOf(entry['name']);
  if (!/\b(?:Order|Invoice|PayAction)\b/.test(types)) return;
  stated.order = true;
  stated.due ??= dueOf(entry);
  if (stated.items.length === 0) stated.items = itemsOf(entry);
  stated.reference ??= textOf(entry['orderNumber'] ?? entry['confirmationNumber'] ?? entry['paymentMethodId'] ?? entry['identifier']);
  stated.merchant = textOf(entry['merchant'] ?? entry['seller'] ?? entry['provider']) ?? stated.merchant;
  const status = `${textOf(entry['paymentStatus'])} ${textOf(entry['orderStatus'])}`;
  if (/PaymentComplete|OrderProcessing|OrderDelivered|OrderInTransit/.test(status)) stated.paid = true;
}

/** Reads the linked data of a page, and what it states of orders as microdata. Broken or hostile JSON is no data. */
export function* readStated(document: Document): Work<StatedOrder> {
  const stated: StatedOrder = { paid: false, product: false, article: false, order: false, items: [] };
  let seen = 0;
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, BLOCKS)) {
    yield;
    let value: unknown;
    try {
      value = JSON.parse((script.textContent ?? '').slice(0, LETTERS));
    } catch {
      continue;
    }
    for (const entry of nodes(value)) {
      if (++seen > NODES) return stated;
      if (seen % PIECE === 0) yield;
      take(stated, entry);
    }
  }
  for (const item of microdataOf(document)) {
    yield;
    take(stated, item);
  }
  return stated;
}
