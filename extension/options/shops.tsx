import { m } from '../../i18n/generated/messages.js';
import type { ShopMode, Snapshot } from '../platform/page-messages.ts';
import { ask } from '../parts/host.ts';

function List({ title, text, domains }: { title: string; text: string; domains: readonly string[] }) {
  if (domains.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <p class="soft small">{text}</p>
      <ul>
        {domains.map((domain) => (
          <li key={domain} class="row spread shop">
            <span>{domain}</span>
            <button type="button" class="icon-button" aria-label={m.options_shop_remove({ domain })} title={m.options_shop_remove({ domain })} onClick={() => void ask({ kind: 'shop.set', domain })}>
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M7 7l10 10M17 7L7 17" /></svg>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Shops that are treated differently from the rest. */
export function Shops({ state }: { state: Snapshot }) {
  const { shops } = state.settings;
  const withMode = (mode: ShopMode): string[] => Object.keys(shops).filter((domain) => shops[domain] === mode).sort();
  return (
    <section class="card" aria-labelledby="shops">
      <h2 id="shops">{m.options_shops()}</h2>
      {Object.keys(shops).length === 0 && <p class="soft">{m.options_shops_none()}</p>}
      <List title={m.options_shops_always()} text={m.options_shops_always_text()} domains={withMode('always')} />
      <List title={m.options_shops_paused()} text={m.options_shops_paused_text()} domains={withMode('paused')} />
    </section>
  );
}
