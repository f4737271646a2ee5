import { m } from '../../i18n/generated/messages.js';
import type { Snapshot } from '../platform/page-messages.ts';
import { ask } from '../parts/host.ts';
import { Checkout } from '../parts/parts.tsx';

/** The checkout of the tab in front, ready to be sent. */
export function Offer({ offer }: { offer: NonNullable<Snapshot['offer']> }) {
  const { tab, merchant, total, shop } = offer;
  const setShop = (mode?: 'always'): void => void ask({ kind: 'shop.set', domain: merchant.domain, ...(mode ? { mode } : {}) });
  return (
    <section class="card lift" aria-label={m.popup_pay()}>
      <Checkout merchant={merchant} total={total} />
      <button type="button" class="button wide" onClick={() => void ask({ kind: 'request.file', tab })}>{m.popup_pay()}</button>
      {shop === 'paused' ? (
        <>
          <p class="soft small">{m.popup_paused()}</p>
          <button type="button" class="button button-quiet wide" onClick={() => setShop()}>{m.popup_show_again()}</button>
        </>
      ) : (
        <label class="choice">
          <input type="checkbox" checked={shop === 'always'} aria-describedby="always-hint" onChange={({ currentTarget }) => setShop(currentTarget.checked ? 'always' : undefined)} />
          <span>{m.popup_pay_always()}<small id="always-hint" class="soft">{m.popup_pay_always_hint()}</small></span>
        </label>
      )}
    </section>
  );
}
