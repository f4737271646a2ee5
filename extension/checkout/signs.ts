import { contactFields } from './contact.ts';
import type { Findings } from './findings.ts';
import { inferFrom, TITLE, titleAsks } from './inferences.ts';
import { keepsAbove } from './keeping.ts';
import { headingText } from './labels.ts';
import { paysSeveral } from './several.ts';
import { showsCode } from './source-code.ts';
import { listen } from './voices.ts';
import { countWalletFrames } from './wallet-frames.ts';
import { beginsWith, says } from './words/index.ts';
import type { WordKind } from './words/words.ts';
import type { Work } from './work.ts';

/** Whether headings and title say something of a kind. Titles name shops too, so only their parts count. */
function headed(findings: Findings): (kind: WordKind) => boolean {
  const headings = findings.survey.headings.slice(0, 60).map(headingText).filter((text) => text !== '' && text.length <= 80);
  return (kind) => headings.some((text) => beginsWith(text, kind, 2) !== undefined);
}

/** Every sign that holds on this page, by name. The names are what the weights are of, and what developers are shown. */
export function* readSigns(findings: Findings): Work<Set<string>> {
  const { survey, address, card, buttons, asked, named, pictured, otherWays, total, owes, reference, stated, document } = findings;
  const { voices, prices, letters, history } = yield* listen(survey);
  yield;
  const contact = contactFields(survey);
  yield;
  const heading = headed(findings);
  const title = document.title.slice(0, TITLE);
  const many = (kind: WordKind): number => voices.get(kind) ?? 0;
  const { form, toScan, asks, atCheckout, choices, adds, looksOnceMore, isLastStep, paysHere, paysCart, proves, transfers } = inferFrom(findings, many);
  const wallets = countWalletFrames(survey.frames);
  const oneWay = choices === 1 || (choices === 0 && (wallets > 0 || buttons.paysBy || proves));
  const links = survey.links.length;
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  const signs: Record<string, boolean> = {
    'address: checkout': address.signs.has('checkout'),
    'address: payment': address.signs.has('payment'),
    'address: earlier step': address.signs.has('earlier step') && !address.signs.has('payment') && !paysHere,
    'address: cart': address.signs.has('cart') && !address.signs.has('checkout') && !paysCart,
    'address: confirmation': address.signs.has('confirmation'),
    'address: account': (address.signs.has('account') || (address.signs.has('registration') && !card.number)) && !paysHere && !toScan,
    'address: showcase': address.signs.has('showcase'),
    'address: product': address.signs.has('product') && !atCheckout,
    'address: help': address.signs.has('help') || (address.signs.has('ways') && !address.signs.has('checkout')),
    'address: reading matter': address.signs.has('reading matter'),
    'host for paying': address.host || address.hosted,
    'title of a checkout': says(title, 'checkout'),
    'title asks how to pay': titleAsks(document),
    // "Payment and delivery" asks for nothing where nothing can be chosen or pressed: shops tell of both on one page.
    'title of help': says(title, 'delivery') && says(title, 'method') && contact.text === 0 && survey.choices.length === 0 && buttons.pay.length === 0,
    'title of a cart': says(title, 'shopping'),
    'title of an account': says(title, 'account'),
    'checkout heading': heading('checkout'),
    'payment heading': heading('method') || heading('scan'),
    'delivery heading': heading('delivery'),
    'cart heading': heading('shopping'),
    'account heading': heading('account'),
    // "Order confirmation" heads the step in which one confirms, too.
    'thanks heading': heading('thanks') && buttons.pay.length === 0,
    'asks how to pay': asks,
    'speaks of paying often': many('method') >= 3,
    'speaks of delivery': many('delivery') > 0,
    'speaks of delivery often': many('delivery') >= 4,
    'terms of ordering': many('terms') > 0,
    'card number': card.number,
    'card fields': card.fields >= 2,
    'card frame': card.frames,
    'ways to pay to choose from': choices >= 2,
    'three ways to choose from': choices >= 3,
    'one way to pay': oneWay,
    'wallet frame': wallets > 0,
    'names two ways to pay': named >= 2,
    'names four ways to pay': named >= 4,
    'ways to pay side by side': findings.drawn >= 2,
    'pictures of two ways to pay': pictured >= 2,
    'links to ways to pay': findings.linked.count >= 2,
    'closed card form': card.closed !== undefined,
    'pay button': buttons.pay.length > 0,
    'pay buttons of several sums': !form && choices < 2 && paysSeveral(buttons.pay),
    'buttons that only buy': buttons.pay.length > 0 && buttons.buy === buttons.pay.length,
    'button that keeps a way to pay': buttons.keeps > 0,
    'pay button with its price': total?.by === 'pay button',
    'button that saves, none to pay': buttons.saves > 0 && buttons.pay.length === 0,
    'heading that keeps a way to pay': keepsAbove(document, survey),
    'navigation of an account': findings.homely || address.ofAccount,
    'address: giving': address.signs.has('giving'),
    'nothing is taken now': many('held') > 0,
    'sums to choose from': asked.chosen,
    'sum in a field': asked.typed,
    'instalments to choose from': asked.instalments,
    'names a single sum': asked.single,
    'button to a later step': buttons.next > 0,
    'button to a later step, none to pay': buttons.next > 0 && buttons.pay.length === 0,
    'wallet button': buttons.wallets + wallets > 0,
    'wallet buttons only': buttons.wallets + wallets > 0 && buttons.ways <= buttons.wallets,
    'button that names a way to pay': buttons.ways + wallets > 0,
    'cart button': buttons.shopping > 0,
    'cart buttons': buttons.shopping >= 3,
    'account buttons': buttons.account >= 2,
    'total': owes,
    'amount due': owes && (total === undefined ? otherWays > 0 : total.by !== 'label of a total'),
    'total adds up': adds,
    'address form': contact.address >= 2,
    'asks where one lives': contact.address + contact.labelled >= 2,
    'e-mail field': contact.email,
    'password field': contact.password > 0,
    'two password fields': contact.password > 1,
    'quantities': contact.quantity > 0,
    'form of eight fields': contact.text >= 8,
    'no field': contact.text === 0 && survey.choices.length === 0,
    'shows source code': showsCode(survey, document),
    'few links': links < 25,
    'many links': links > 120,
    'many pictures': survey.images > 60,
    'prices': prices > 0,
    'many prices': prices > 30,
    'long text': letters > 12_000,
    'rows with a day and a sum': history >= 3,
    'code to scan': toScan,
    'other way to pay': otherWays > 0,
    'says schema.org order': stated.order,
    'says schema.org product': stated.product,
    'says product or article': /product|article/i.test(type) || stated.article,
    'card form and amount': form && owes,
    'card form, nothing owed': form && !owes && buttons.pay.length === 0,
    'choice and amount': choices >= 2 && owes,
    'choice and pay button': choices >= 2 && buttons.pay.length > 0,
    'address form, no way to pay': contact.address >= 2 && !form && choices < 2 && !(oneWay && buttons.pay.length > 0 && owes) && !isLastStep,
    'pay button and amount': buttons.pay.length > 0 && owes,
    'checkout address and amount': atCheckout && owes,
    'earlier step by address and form': address.signs.has('earlier step') && contact.address + contact.labelled >= 2 && !paysHere,
    'no way to pay in sight': !form && choices === 0 && !oneWay && named < 2 && otherWays === 0 && pictured < 2 && card.closed === undefined && !looksOnceMore && !isLastStep && !toScan && !transfers,
    'account to transfer to': transfers,
    'order reference': reference !== undefined,
  };
  return new Set(Object.keys(signs).filter((name) => signs[name]));
}
