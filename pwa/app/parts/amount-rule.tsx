import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Amount } from '../../../protocol/money.ts';
import { getLocale, type Locale } from '../../../i18n/locale.ts';
import { m } from '../../../i18n/generated/messages.js';
import { Choice, LinkRow } from './fields.tsx';

/** From which totals on this phone demands more, and what: one amount for each currency. */
export interface AmountRuleView {
  readonly demand: 'match' | 'scan';
  readonly from: readonly Amount[];
}

/** What a rule begins with, to be changed at once. */
const usual: Readonly<Record<Locale, Amount>> = {
  'en': { currency: 'EUR', value: '100' }, 'zh-CN': { currency: 'CNY', value: '500' }, 'zh-TW': { currency: 'TWD', value: '3000' },
};
/** Offered for the next amount, the first that is not there yet. */
const common = ['EUR', 'USD', 'GBP', 'CNY', 'TWD', 'JPY', 'CHF', 'SEK'];

interface LimitProps {
  readonly amount: Amount;
  /** Undefined when it was emptied. */
  readonly onAmount: (amount: Amount | undefined) => void;
}

/** Figures and a currency's three letters. Told when it is whole or emptied; what is neither says so and is not kept. */
function Limit({ amount, onAmount }: LimitProps): JSX.Element {
  const value = useSignal(amount.value);
  const currency = useSignal(amount.currency);
  const wrong = useSignal(false);
  const id = useId();
  const tell = (): void => {
    const figure = value.value.trim().replace(',', '.');
    const whole = /^\d{1,15}(\.\d{1,8})?$/.test(figure) && /^[A-Z]{3}$/.test(currency.value);
    wrong.value = figure !== '' && !whole;
    if (figure === '') onAmount(undefined);
    else if (whole) onAmount({ currency: currency.value, value: figure });
  };
  return (
    <div class="row row-limit" role="group" aria-label={m.rule_from()}>
      <span>{m.rule_from()}</span>
      <span class="limit">
        <input
          class="input figures" inputMode="decimal" aria-label={m.limit_amount()} aria-invalid={wrong.value} aria-describedby={wrong.value ? id : undefined} value={value.value}
          onInput={(event) => { value.value = event.currentTarget.value; }} onChange={tell}
        />
        <input
          class="input" maxLength={3} autocapitalize="characters" autocomplete="off" aria-label={m.limit_currency()} aria-invalid={wrong.value} value={currency.value}
          onInput={(event) => { currency.value = event.currentTarget.value.toUpperCase(); }} onChange={tell}
        />
      </span>
      {wrong.value && <span id={id} class="row-text row-bad small" role="alert">{m.limit_wrong()}</span>}
    </div>
  );
}

interface AmountRuleProps {
  readonly rule: AmountRuleView | undefined;
  readonly onRule: (rule: { demand: 'match' | 'scan'; from: Amount[] } | undefined) => void;
}

/** Never, the digits or a scan, from an amount on for each currency. */
export function AmountRule({ rule, onRule }: AmountRuleProps): JSX.Element {
  const from = rule?.from ?? [];
  const demand = rule?.demand ?? 'never';
  const choose = (chosen: 'never' | 'match' | 'scan'): void => {
    onRule(chosen === 'never' ? undefined : { demand: chosen, from: from.length > 0 ? [...from] : [usual[getLocale()]] });
  };
  const keep = (next: readonly Amount[]): void => {
    // Of two amounts in one currency the smaller one stays: it is the stricter.
    const byCurrency = new Map<string, Amount>();
    for (const amount of next) if (Number(amount.value) <= Number(byCurrency.get(amount.currency)?.value ?? Infinity)) byCurrency.set(amount.currency, amount);
    onRule(rule && byCurrency.size > 0 ? { demand: rule.demand, from: [...byCurrency.values()] } : undefined);
  };
  const another = common.find((currency) => from.every((amount) => amount.currency !== currency));
  return (
    <>
      <Choice
        label={m.set_rule()} text={rule ? m.set_rule_text() : m.set_rule_why()} value={demand} onChoose={choose}
        options={{ never: m.rule_never(), match: m.minimum_match(), scan: m.minimum_scan() }}
      />
      {from.map((amount, at) => (
        <Limit key={`${amount.currency} ${amount.value}`} amount={amount} onAmount={(next) => { keep(from.flatMap((one, i) => (i === at ? (next ?? []) : one))); }} />
      ))}
      {rule && another && <LinkRow icon="wallet" onPress={() => { keep([...from, { currency: another, value: rule.from[0]?.value ?? '100' }]); }}>{m.rule_add()}</LinkRow>}
    </>
  );
}
