import { useEffect, useState } from 'preact/hooks';
import { m } from '../../i18n/generated/messages.js';
import { cardLife, type Card } from '../../protocol/card.ts';
import { askCard, now } from '../parts/host.ts';

/** Numbers are read and typed in groups of four. */
const grouped = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ');
const expiryOf = ({ month, year }: Card['expiry']): string => `${String(month).padStart(2, '0')} / ${year}`;

function Field({ label, shown, copy }: { label: string; shown: string; copy: string }) {
  const [copied, setCopied] = useState(false);
  const take = (): void => void navigator.clipboard.writeText(copy).then(() => setCopied(true));
  return (
    <div class="card-field">
      <dt>{label}</dt>
      <dd class="figures">{shown}</dd>
      <button type="button" class="button button-quiet" aria-label={m.popup_card_copy_field({ field: label })} onClick={take}>{copied ? m.popup_card_copied() : m.popup_card_copy()}</button>
    </div>
  );
}

/** A card that the form resisted: shown once, for a minute, then gone from here and from the background. */
export function CardGlance({ request }: { request: string }) {
  const [card, setCard] = useState<{ card: Card; until: number } | 'gone' | undefined>(undefined);
  const left = typeof card === 'object' ? Math.ceil((card.until - now.value) / 1_000) : 0;
  useEffect(() => {
    if (typeof card === 'object' && left <= 0) setCard('gone');
  }, [card, left]);
  const show = (): void => void askCard(request).then((handed) => setCard(handed ? { card: handed, until: now.value + cardLife } : 'gone'));
  if (card === 'gone') return null;
  if (!card) return <button type="button" class="button wide" onClick={show}>{m.popup_card_show()}</button>;
  const { number, expiry, name, securityCode } = card.card;
  return (
    <>
      <dl class="card-fields">
        <Field label={m.popup_card_number()} shown={grouped(number)} copy={number} />
        <Field label={m.popup_card_expiry()} shown={expiryOf(expiry)} copy={expiryOf(expiry).replaceAll(' ', '')} />
        <Field label={m.popup_card_name()} shown={name} copy={name} />
        {securityCode && <Field label={m.popup_card_code()} shown={securityCode} copy={securityCode} />}
      </dl>
      <p class="soft small">{m.popup_card_hint({ seconds: Math.max(0, left) })}</p>
    </>
  );
}
