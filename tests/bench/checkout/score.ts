import { rate, type Rate } from '../rates.ts';
import { isStrict, type Row } from './manifest.ts';
import { cardFormOf, stepOf, type Read } from './reading.ts';

export interface Case {
  readonly row: Row;
  readonly read: Read;
}

type Test = (one: Case) => boolean;

const labelled = (...labels: Row['label'][]): Test => ({ row }) => labels.includes(row.label);
const isPayment = labelled('checkout-payment');
const isCheckout = labelled('checkout-payment', 'checkout-other-step');
const calledPayment: Test = ({ read }) => stepOf(read) === 'payment';

/** Two of the classic figures about one yes-or-no question. */
function detection(cases: readonly Case[], truth: Test, said: Test) {
  const tp = cases.filter((one) => truth(one) && said(one)).length;
  const fp = cases.filter((one) => !truth(one) && said(one)).length;
  const fn = cases.filter((one) => truth(one) && !said(one)).length;
  const precision = rate(tp, tp + fp);
  const recall = rate(tp, tp + fn);
  return { precision: precision.rate, recall: recall.rate, tp, fp, fn, intervals: { precision: precision.interval, recall: recall.interval } };
}

function share(cases: readonly Case[], among: Test, hit: Test): Rate & { pages: string[] } {
  const all = cases.filter(among);
  const hits = all.filter(hit);
  return { ...rate(hits.length, all.length), pages: hits.map(({ row }) => row.path) };
}

const calledAnything: Test = ({ read }) => stepOf(read) !== 'other';
/** Saying "paid" where nothing was bought is an alarm as well. */
const isAlarm: Test = (one) => calledPayment(one) || (calledAnything(one) && one.row.label !== 'order-confirmation');

function stepFigures(cases: readonly Case[]) {
  return {
    pages: cases.length,
    payment: detection(cases, isPayment, calledPayment),
    falseAlarmsOffCheckout: share(cases, (one) => !isCheckout(one), isAlarm),
    otherStepsCalledPayment: share(cases, labelled('checkout-other-step'), calledPayment),
  };
}

/** `exact` = amount and currency; a total on a page that was taken for none is silent. */
type Verdict = 'exact' | 'wrong' | 'silent';

function judgeTotal({ row, read }: Case): Verdict {
  const total = stepOf(read) === 'other' ? undefined : read.reading?.total;
  if (!total) return 'silent';
  const same = Number(total.value) === Number(row.total) && (row.currency === '' || total.currency === row.currency);
  return same ? 'exact' : 'wrong';
}

const plain = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function isMerchant({ row, read }: Case): boolean {
  const wanted = plain(row.merchant);
  const { name = '', domain = '' } = read.reading?.merchant ?? {};
  return [name, domain.split('.')[0] ?? ''].map(plain).some((said) => said.length > 1 && (said.includes(wanted) || wanted.includes(said)));
}

function isCurrency({ row, read }: Case): boolean {
  return read.reading?.total?.currency === row.currency;
}

const recognised: Test = (one) => isStrict(one.row) && isPayment(one) && calledPayment(one);
const hasTotal: Test = ({ row }) => row.total !== '' && /^[A-Z]{3}$/.test(row.currency);

function verdicts(cases: readonly Case[]) {
  const all = cases.map(judgeTotal);
  const count = (verdict: Verdict): number => all.filter((one) => one === verdict).length;
  const [exact, wrong, silent] = [count('exact'), count('wrong'), count('silent')];
  return { stated: all.length, exact, wrong, silent, rates: { exact: rate(exact, all.length), wrong: rate(wrong, all.length) } };
}

function amountFigures(cases: readonly Case[]) {
  const shown = cases.filter((one) => recognised(one) && hasTotal(one));
  const named = cases.filter((one) => recognised(one) && /^[A-Z]{3}$/.test(one.row.currency));
  const said = named.filter(({ read }) => read.reading?.total !== undefined);
  return { total: verdicts(shown), currency: { stated: named.length, right: rate(said.filter(isCurrency).length, said.length), silent: named.length - said.length } };
}

/** Everything that the bench prints about what was read. Totals, merchants and card forms are asked of the payment pages that were recognised. */
export function score(cases: readonly Case[]) {
  const strict = cases.filter(({ row }) => isStrict(row));
  const merchants = cases.filter((one) => recognised(one) && one.row.merchant !== '');
  const forms = cases.filter((one) => recognised(one) && one.row.card_form !== '');
  const references = cases.filter((one) => recognised(one) && one.row.order_ref !== '');
  return {
    pages: cases.length,
    strict: { ...stepFigures(strict), fullPages: stepFigures(strict.filter(({ row }) => row.kind === 'full-page')), templates: stepFigures(strict.filter(({ row }) => row.kind === 'template')) },
    /** Also form fragments and pages that wait for their own script. */
    falseAlarmsOffCheckoutOfAll: share(cases, (one) => !isCheckout(one), isAlarm),
    ...amountFigures(cases),
    merchant: rate(merchants.filter(isMerchant).length, merchants.length),
    cardForm: rate(forms.filter((one) => cardFormOf(one.read) === one.row.card_form).length, forms.length),
    reference: rate(references.filter(({ row, read }) => read.reading?.reference === row.order_ref).length, references.length),
    confirmation: detection(strict, labelled('order-confirmation'), ({ read }) => stepOf(read) === 'confirmation'),
    ambiguous: share(cases, ({ row }) => row.ambiguous, calledPayment),
    needsJs: detection(cases.filter(({ row }) => row.needs_js && !row.ambiguous), isPayment, calledPayment),
    fragments: detection(cases.filter(({ row }) => row.kind === 'fragment' && !row.ambiguous), isPayment, calledPayment),
    baselines: { urlExpression: baseline(strict, ({ row }) => checkoutAddress.test(row.url)), cardInputs: baseline(strict, ({ read }) => read.cardInputs > 0) },
  };
}

/** The idea of Chromium's commerce heuristics: a checkout says so in its address. */
const checkoutAddress = /(?:^|[^a-z])(?:(?:go|proceed)-?to-?|secure-?|one-?page-?|one-?step-?|quick)?(?:check-?out|chkout|chckout)s?(?:[^a-z]|$)/i;

function baseline(strict: readonly Case[], says: Test) {
  return { ...detection(strict, isPayment, says), otherSteps: share(strict, labelled('checkout-other-step'), says).rate };
}

/** What went wrong with a page, in words; empty where nothing did. */
export function complaints(one: Case): string[] {
  const { row, read } = one;
  const found: string[] = [];
  const step = stepOf(read);
  if (read.failed) found.push(`failed: ${read.failed}`);
  if (!isStrict(row) && isCheckout(one)) return found;
  if (isPayment(one) && step !== 'payment') found.push(read.gate ? 'missed' : 'missed at the gate');
  if (!isPayment(one) && step === 'payment') found.push(isCheckout(one) ? 'another step' : 'false alarm');
  if (row.label === 'order-confirmation' && isStrict(row) && step !== 'confirmation') found.push('confirmation missed');
  if (row.label !== 'order-confirmation' && step === 'confirmation') found.push('no confirmation');
  if (!recognised(one)) return found;
  if (hasTotal(one) && judgeTotal(one) !== 'exact') found.push(`total ${judgeTotal(one)}`);
  if (row.merchant !== '' && !isMerchant(one)) found.push('merchant');
  if (row.card_form !== '' && cardFormOf(read) !== row.card_form) found.push('card form');
  if (row.order_ref !== '' && read.reading?.reference !== row.order_ref) found.push('reference');
  return found;
}
