import { formatAmount } from '../../i18n/format.ts';
import { m } from '../../i18n/generated/messages.js';
import type { Snapshot } from '../platform/page-messages.ts';

type Sight = NonNullable<Snapshot['sight']>;

const steps = { payment: m.why_step_payment, confirmation: m.why_step_confirmation, other: m.why_step_other };

function Read({ label, value }: { label: string; value: string | undefined }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value ?? m.why_nothing()}</dd>
    </>
  );
}

/** How the page in front was read and by which signs, for people who build shops. Sign names are the recogniser's own, in English. */
export function Why({ sight: { reading, ms } }: { sight: Sight }) {
  const counting = reading.why.filter(({ weight }) => weight !== 0);
  return (
    <details class="why small">
      <summary>{m.why_title()}</summary>
      <p>{m.why_step({ step: steps[reading.step](), percent: String(Math.round(reading.confidence * 100)) })}</p>
      <dl>
        <Read label={m.why_merchant()} value={`${reading.merchant.name} (${reading.merchant.domain})`} />
        <Read label={m.why_total()} value={reading.total && formatAmount(reading.total)} />
        <Read label={m.why_reference()} value={reading.reference} />
        <Read label={m.why_ways()} value={reading.ways.map((way) => (way.kind === 'card' ? `card (${way.frames ? 'iframe' : 'inline'})` : way.kind)).join(', ') || undefined} />
      </dl>
      <table>
        <caption>{m.why_signs()}</caption>
        <tbody>
          {counting.map(({ sign, weight }) => (
            <tr key={sign}>
              <th scope="row" lang="en">{sign}</th>
              <td class="figures">{weight > 0 ? `+${weight.toFixed(2)}` : weight.toFixed(2).replace('-', '−')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {ms !== undefined && <p class="soft">{m.why_ms({ ms: String(Math.round(ms)) })}</p>}
    </details>
  );
}
