import { formatAmount } from '../../i18n/format.ts';
import { m } from '../../i18n/generated/messages.js';
import { KEPT_OUT_BY, TOTAL_BY } from '../checkout/reasons.ts';
import type { Snapshot } from '../platform/page-messages.ts';

type Sight = NonNullable<Snapshot['sight']>;

const steps = { payment: m.why_step_payment, confirmation: m.why_step_confirmation, other: m.why_step_other };

/** `note`: what stands below, in the recogniser's own English where it is a sign. */
function Read({ label, value, note, lang }: { label: string; value: string | undefined; note?: string | undefined; lang?: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {value ?? m.why_nothing()}
        {note && <span class="soft" lang={lang}>{note}</span>}
      </dd>
    </>
  );
}

/** What a sign says behind how it begins. */
const behind = (start: string, { why }: Sight['reading']): string | undefined => why.find(({ sign }) => sign.startsWith(start))?.sign.slice(start.length);

/** How the page in front was read and by which signs, for people who build shops. Sign names are the recogniser's own, in English. */
export function Why({ sight: { reading, ms } }: { sight: Sight }) {
  const counting = reading.why.filter(({ weight }) => weight !== 0);
  const keptOut = behind(KEPT_OUT_BY, reading);
  // How sure the reading is that one pays here; of what it calls something else, that is the doubt.
  const sure = reading.step === 'other' ? 1 - reading.confidence : reading.confidence;
  return (
    <details class="why small">
      <summary>{m.why_title()}</summary>
      <p>{keptOut ? steps[reading.step]() : m.why_step({ step: steps[reading.step](), percent: String(Math.round(sure * 100)) })}</p>
      <dl>
        {keptOut && (
          <>
            <dt>{m.why_kept_out()}</dt>
            <dd lang="en">{keptOut}</dd>
          </>
        )}
        <Read label={m.why_merchant()} value={reading.merchant.name} note={reading.merchant.domain === reading.merchant.name ? undefined : reading.merchant.domain} />
        <Read label={m.why_total()} value={reading.total && formatAmount(reading.total)} note={behind(TOTAL_BY, reading)} lang="en" />
        <Read label={m.why_reference()} value={reading.reference} />
        <Read label={m.why_items()} value={reading.items.map(({ label }) => label).join(' · ') || undefined} />
        <Read label={m.why_ways()} value={reading.ways.map((way) => (way.kind === 'card' ? `card (${way.frames ? 'iframe' : 'inline'})` : way.kind)).join(', ') || undefined} />
      </dl>
      <table>
        <caption>{m.why_signs()}</caption>
        <tbody>
          {counting.map(({ sign, weight }) => (
            <tr key={sign} class={weight < 0 ? 'against' : undefined}>
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
