/**
 * Trains the weights of the recogniser's signs: `node scripts/train-checkout.mjs FOLDER PREDICTIONS.jsonl [--write]`.
 * PREDICTIONS is what `npm run bench:checkout -- FOLDER --predictions` wrote: with every page it names the signs that the
 * shipped recogniser saw, and whether what it demands besides the weights (conditions.ts), or takes for sure without them, was there. Logistic regression by Newton's method, its weights drawn towards the rules of thumb in `rules`
 * (a Gaussian prior), so that few pages cannot talk a sign out of what it plainly means. Cross-validated by shop: no page
 * of a shop is judged by weights that another page of it taught. Prints that figure; `--write` replaces weights.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from './lib/checkout-rules.mjs';
import { fail, root } from './lib/run.mjs';

const [folder, predictions, ...flags] = process.argv.slice(2);
if (!folder || !predictions) fail('usage: node scripts/train-checkout.mjs FOLDER PREDICTIONS.jsonl [--write]');

const FOLDS = 10;
/** How strongly weights are drawn to the rules. Chosen by cross-validation among 0.3, 0.6, 1, 2 and 4, which differ little. */
const PULL = Number(flags.find((flag) => flag.startsWith('--pull='))?.slice(7) ?? 0.6);
/** Form fragments say little about pages: many of them count as a few. */
const FRAGMENT = 0.2;

/** @typedef {{ path: string, shop: string, strict: boolean, payment: boolean, weight: number, able: boolean, sure: boolean, signs: string[] }} Page */

/** Pages of one shop stay together: by registrable name, or by the theme that a template belongs to. */
function shopOf({ path = '', url = '', source = '' }) {
  if (source === 'shop-templates') return path.split('/').at(-1)?.split('__')[0] ?? path;
  if (!URL.canParse(url)) return path;
  const labels = new URL(url).hostname.split('.');
  return labels.filter((label) => label.length > 3).at(-1) ?? path;
}

/** @returns {Page[]} */
function readPages() {
  const signs = new Map(readFileSync(predictions ?? '', 'utf8').split('\n').filter(Boolean).map((line) => {
    const { path, able, sure, why } = JSON.parse(line);
    return [path, { able: able === true, sure: sure === true, signs: why.map((/** @type {{ sign: string }} */ { sign }) => sign) }];
  }));
  const [head = '', ...lines] = readFileSync(join(folder ?? '', 'MANIFEST.tsv'), 'utf8').split('\n').filter(Boolean);
  const names = head.split('\t');
  return lines.flatMap((line) => {
    const row = Object.fromEntries(line.split('\t').map((cell, i) => [names[i] ?? '', cell]));
    const seen = signs.get(row['path']);
    if (!seen || row['ambiguous'] === 'yes') return [];
    const payment = row['label'] === 'checkout-payment';
    const fragment = row['kind'] === 'fragment';
    if (fragment && (payment || seen.signs.length === 0)) return [];
    return [{ path: row['path'] ?? '', shop: shopOf(row), strict: !fragment && row['needs_js'] !== 'yes', payment, weight: fragment ? FRAGMENT : 1, able: seen.able, sure: seen.sure, signs: seen.signs.filter((/** @type {string} */ sign) => sign in rules.weights) }];
  });
}

const names = Object.keys(rules.weights);
const prior = [rules.bias, ...names.map((name) => rules.weights[name] ?? 0)];
const place = new Map(names.map((name, i) => [name, i + 1]));
/** @param {Page} page */
const columns = ({ signs }) => [0, ...signs.flatMap((sign) => place.get(sign) ?? [])];
const logistic = (/** @type {number} */ x) => 1 / (1 + Math.exp(-x));
const scoreOf = (/** @type {number[]} */ w, /** @type {Page} */ page) => columns(page).reduce((sum, i) => sum + (w[i] ?? 0), 0);

/** Solves a symmetric positive definite system by Gauss without pivots. */
function solve(/** @type {number[][]} */ a, /** @type {number[]} */ b) {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const f = (a[j]?.[i] ?? 0) / (a[i]?.[i] ?? 1);
      if (f === 0) continue;
      for (let k = i; k < n; k++) /** @type {number[]} */ (a[j])[k] = (a[j]?.[k] ?? 0) - f * (a[i]?.[k] ?? 0);
      b[j] = (b[j] ?? 0) - f * (b[i] ?? 0);
    }
  }
  const x = new Array(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= (a[i]?.[k] ?? 0) * x[k];
    x[i] = sum / (a[i]?.[i] ?? 1);
  }
  return x;
}

/** @param {readonly Page[]} pages */
function train(pages) {
  const n = prior.length;
  const w = [...prior];
  for (let round = 0; round < 25; round++) {
    const gradient = w.map((value, i) => PULL * (value - (prior[i] ?? 0)));
    const curve = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? PULL : 0)));
    for (const page of pages) {
      const at = columns(page);
      const p = logistic(scoreOf(w, page));
      for (const i of at) {
        gradient[i] = (gradient[i] ?? 0) + page.weight * (p - (page.payment ? 1 : 0));
        for (const j of at) /** @type {number[]} */ (curve[i])[j] = (curve[i]?.[j] ?? 0) + page.weight * p * (1 - p);
      }
    }
    const step = solve(curve, gradient);
    for (let i = 0; i < n; i++) w[i] = (w[i] ?? 0) - (step[i] ?? 0);
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return w;
}

function foldOf(/** @type {string} */ shop) {
  let hash = 7;
  for (const sign of shop) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}

/** Precision and recall over pages judged by weights that never saw their shop. */
function crossValidate(/** @type {readonly Page[]} */ pages) {
  const judged = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const w = train(pages.filter(({ shop }) => foldOf(shop) !== fold));
    for (const page of pages) if (foldOf(page.shop) === fold) judged.push({ page, score: scoreOf(w, page) });
  }
  return judged;
}

/** Whether what ships would call a page one on which one pays, by weights that give it this score. */
const isCalled = (/** @type {{ page: Page, score: number }} */ { page, score }, threshold = 0) => page.able && (page.sure || score >= threshold);

function figures(/** @type {ReturnType<typeof crossValidate>} */ judged, threshold = 0) {
  const strict = judged.filter(({ page }) => page.strict);
  const said = (/** @type {typeof judged[number]} */ one) => isCalled(one, threshold);
  const tp = strict.filter((one) => said(one) && one.page.payment).length;
  const fp = strict.filter((one) => said(one) && !one.page.payment).length;
  const fn = strict.filter((one) => !said(one) && one.page.payment).length;
  return { precision: tp / (tp + fp), recall: tp / (tp + fn), tp, fp, fn };
}

const pages = readPages();
const judged = crossValidate(pages);
const byRules = pages.map((page) => ({ page, score: scoreOf(prior, page) }));
const thresholds = [-0.5, 0, 0.25, 0.5, 0.75, 1, 1.5, 2];
const all = train(pages);
const result = { pages: pages.length, shops: new Set(pages.map(({ shop }) => shop)).size, folds: FOLDS, rules: figures(byRules), leaveShopsOut: figures(judged), byThreshold: Object.fromEntries(thresholds.map((threshold) => [threshold, figures(judged, threshold)])), onItself: figures(pages.map((page) => ({ page, score: scoreOf(all, page) }))) };
process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
if (flags.includes('--wrong')) {
  for (const { page, score } of judged.filter((one) => one.page.strict && isCalled(one) !== one.page.payment)) process.stderr.write(`${page.payment ? 'missed' : 'alarm '} ${score.toFixed(2)} ${page.path}\n  ${page.signs.join(', ')}\n`);
}

if (flags.includes('--write')) {
  const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;
  const lines = names.map((name, i) => `  ${JSON.stringify(name).replaceAll('"', "'")}: ${round(all[i + 1] ?? 0)},`);
  const { precision, recall } = result.leaveShopsOut;
  writeFileSync(
    join(root, 'extension/checkout/weights.ts'),
    `/**
 * How much each sign counts: logistic regression on ${pages.length} labelled pages of ${result.shops} shops, themes and other sites, trained by
 * scripts/train-checkout.mjs on what this recogniser saw of them. On shops left out of the training (${FOLDS} folds): precision
 * ${(precision * 100).toFixed(1)} %, recall ${(recall * 100).toFixed(1)} %. Not written by hand; the rules of thumb it starts from are in scripts/lib/checkout-rules.mjs.
 */
export const bias = ${round(all[0] ?? 0)};
export const weights: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`,
  );
}
