import { formatAmount, formatWhen } from '../../i18n/format.ts';
import { m } from '../../i18n/generated/messages.js';
import type { RequestCard } from '../platform/page-messages.ts';
import { now } from '../parts/host.ts';
import { endingWord } from './words.ts';

/** How many of them the popup lists. */
const shown = 5;

/** What was sent before, and how it ended. */
export function Recent({ cards, clear }: { cards: readonly RequestCard[]; clear: () => void }) {
  return (
    <section class="recent" aria-labelledby="recent">
      <div class="row spread">
        <h2 id="recent">{m.popup_recent()}</h2>
        <button type="button" class="link small" onClick={clear}>{m.popup_clear()}</button>
      </div>
      <ul>
        {cards.slice(0, shown).map(({ id, view, filedAt }) => (
          <li key={id}>
            <span class="recent-merchant">{view.merchant.name}</span>
            <span class="figures">{view.total ? formatAmount(view.total) : ''}</span>
            <span class="soft small">{endingWord(view)}</span>
            <span class="soft small figures">{formatWhen(filedAt, now.value)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
