import { locales, localeNames } from '../../i18n/locale.ts';
import { m } from '../../i18n/generated/messages.js';
import type { Snapshot, ToHost } from '../platform/page-messages.ts';
import { ask } from '../parts/host.ts';

type Change = Extract<ToHost, { kind: 'settings.set' }>['settings'];
const set = (settings: Change): void => void ask({ kind: 'settings.set', settings });

const openings = { page: m.options_opening_page, scan: m.options_opening_scan };
const minimums = { none: m.options_minimum_none, any: m.options_minimum_any, match: m.options_minimum_match, scan: m.options_minimum_scan };

function keysOf<K extends string>(words: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(words).filter((key): key is K => key in words);
}

/** One choice of several, each with its words. */
function Choices<K extends string>({ name, title, hint, words, chosen, choose }: { name: string; title: string; hint?: string; words: Readonly<Record<K, () => string>>; chosen: K; choose: (key: K) => void }) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {keysOf(words).map((key) => (
        <label key={key} class="choice">
          <input type="radio" name={name} value={key} checked={chosen === key} onChange={() => choose(key)} />
          <span>{words[key]()}</span>
        </label>
      ))}
      {hint && <p class="soft small">{hint}</p>}
    </fieldset>
  );
}

/** How this desktop files, what it shows, and in which language. */
export function Behaviour({ state }: { state: Snapshot }) {
  const { settings, desktop, shortcut } = state;
  const languages = { system: m.options_language_system, ...Object.fromEntries(locales.map((locale) => [locale, () => localeNames[locale]])) };
  return (
    <section class="card" aria-labelledby="behaviour">
      <h2 id="behaviour">{m.options_behaviour()}</h2>
      {desktop.state === 'paired' && (
        <>
          <Choices name="opening" title={m.options_opening_title()} words={openings} chosen={settings.opening} choose={(opening) => set({ opening })} {...(settings.opening === 'scan' ? { hint: m.options_opening_scan_hint() } : {})} />
          <Choices name="minimum" title={m.options_minimum_title()} words={minimums} chosen={settings.minimum} choose={(minimum) => set({ minimum })} />
          <label class="choice">
            <input type="checkbox" checked={settings.toolbarOnly} onChange={({ currentTarget }) => set({ toolbarOnly: currentTarget.checked })} />
            <span>{m.options_toolbar_only()}<small class="soft">{m.options_toolbar_only_hint()}</small></span>
          </label>
          <div>
            <h3>{m.options_shortcut_title()}</h3>
            <p class="soft">{shortcut ? m.options_shortcut_text({ keys: shortcut }) : m.options_shortcut_none()}</p>
          </div>
        </>
      )}
      <div class="field">
        <label for="language">{m.options_language_title()}</label>
        <select id="language" value={settings.language} onChange={({ currentTarget }) => set({ language: [...locales].find((locale) => locale === currentTarget.value) ?? 'system' })}>
          {Object.entries(languages).map(([key, word]) => <option key={key} value={key} lang={key === 'system' ? undefined : key}>{word()}</option>)}
        </select>
      </div>
    </section>
  );
}
