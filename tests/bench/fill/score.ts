import { rate } from '../rates.ts';
import type { Field } from './facts.ts';
import { kindOfField, type Kind } from './truth.ts';
import type { Visit } from './visit.ts';

/** The card that is filled in: one of the numbers that processors give out for testing. Nobody's. */
export const card = { number: '4242424242424242', expiry: { month: 11, year: 2028 }, name: 'Ada Marigold', securityCode: '737' };

export type Verdict = 'right' | 'wrong' | 'missed' | 'other';

export interface Judged {
  readonly field: Field;
  /** What it asks for. */
  readonly truth?: Kind;
  /** What was written into it: a kind, or the text itself where it is nothing of the card. */
  readonly value?: string;
  readonly verdict: Verdict;
}

const digits = (text: string): string => text.replace(/\D/g, '');

/** Which part of the card a value is; several when it could be. */
function partsIn({ tag, after }: Field): Kind[] {
  const text = tag === 'select' ? after.replace(/^-?\d+ /, '') : after;
  const is: Record<Kind, boolean> = {
    number: digits(text) === card.number,
    expiry: ['1128', '112028', '202811', '20281130'].includes(digits(text)),
    month: tag === 'select' ? /\b11\b|nov|listopad|marrask|kasim/i.test(text) : digits(text) === '11',
    year: /^\D*(?:20)?28\b/.test(text),
    code: text === card.securityCode,
    name: text.trim().toLowerCase() === card.name.toLowerCase(),
    given: text === 'Ada',
    family: text === 'Marigold',
  };
  return (Object.keys(is) as Kind[]).filter((kind) => is[kind]);
}

/** A first name's field may hold it, and so may a field for the name; nothing else stands for another. */
function judgeField(field: Field): Judged | undefined {
  const truth = kindOfField(field);
  const parts = field.touched ? partsIn(field) : [];
  const value = field.touched ? (parts[0] ?? `“${field.after.slice(0, 40)}”`) : undefined;
  if (truth === undefined) return field.touched ? { field, value: value ?? '', verdict: 'other' } : undefined;
  if (!field.touched) return { field, truth, verdict: 'missed' };
  return { field, truth, ...(value === undefined ? {} : { value }), verdict: parts.includes(truth) ? 'right' : 'wrong' };
}

/** Boxes of a split number, in their order: together they hold it. */
function withSplitNumbers(judged: Judged[]): Judged[] {
  const boxes = judged.filter(({ truth, field }) => (truth === 'number' || truth === undefined) && field.touched && /^\d{2,6}$/.test(field.after));
  if (boxes.length < 2 || boxes.map(({ field }) => field.after).join('') !== card.number) return judged;
  return judged.map((one) => (boxes.includes(one) ? { ...one, truth: 'number', value: 'number', verdict: 'right' } : one));
}

export const judge = ({ fields }: Visit): Judged[] => withSplitNumbers(fields.flatMap((field) => judgeField(field) ?? []));

export function score(visits: readonly Visit[]) {
  const judged = visits.map((visit) => ({ visit, fields: judge(visit) }));
  const count = (verdict: Verdict): number => judged.flatMap(({ fields }) => fields).filter((one) => one.verdict === verdict).length;
  const fields = { right: count('right'), wrong: count('wrong'), missed: count('missed') };
  const whole = judged.filter(({ fields: own }) => own.length > 0 && own.every(({ verdict }) => verdict === 'right')).length;
  const refused: Record<string, number> = {};
  for (const { refused: why } of visits) if (why) refused[why] = (refused[why] ?? 0) + 1;
  return {
    pages: visits.length,
    fields,
    touchedOthers: count('other'),
    share: rate(fields.right, fields.right + fields.wrong + fields.missed),
    /** Pages on which everything stands where it belongs. */
    wholePages: rate(whole, visits.length),
    refused,
    failed: visits.filter(({ failed }) => failed !== undefined).map(({ row }) => row.path),
  };
}
