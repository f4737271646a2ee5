import { formatWhen } from '../../i18n/format.ts';
import { m } from '../../i18n/generated/messages.js';
import type { PhoneView, Snapshot } from '../platform/page-messages.ts';
import { ask, now } from '../parts/host.ts';

const how = { paired: m.options_phone_paired, endorsed: m.options_phone_endorsed, stranger: m.options_phone_stranger };

function Phone({ phone }: { phone: PhoneView }) {
  return (
    <li class={phone.how === 'stranger' ? 'phone stranger' : 'phone'}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><rect x="7" y="2.5" width="10" height="19" rx="2.5" /><path d="M11 18.5h2" /></svg>
      <div>
        <p class="merchant">{phone.name ?? m.options_phone_unnamed()}</p>
        <p class="soft small">{how[phone.how]()}</p>
      </div>
      <div class="end">
        <p class="small">{phone.subscribed ? m.options_phone_push() : m.options_phone_no_push()}</p>
        <p class="soft small">{m.options_phone_seen({ when: formatWhen(phone.seenAt, now.value) })}</p>
      </div>
    </li>
  );
}

/** The phones of the account, and how far each is trusted here. */
export function Phones({ state }: { state: Snapshot }) {
  return (
    <section class="card" aria-labelledby="phones">
      <h2 id="phones">{m.options_phones()}</h2>
      {state.phones.length === 0 && <p class="soft">{m.options_phones_none()}</p>}
      <ul>{state.phones.map((phone) => <Phone key={phone.id} phone={phone} />)}</ul>
      {!state.pairing && <button type="button" class="button button-tint" onClick={() => void ask({ kind: 'pairing.start' })}>{m.options_pair_another()}</button>}
      <p class="soft small">{m.options_phones_lost()}</p>
    </section>
  );
}
