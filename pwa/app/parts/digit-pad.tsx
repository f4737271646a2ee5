import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { m } from '../../../i18n/generated/messages.js';
import { formatNumber } from '../../../i18n/format.ts';
import { ConsequentialButton } from './controls.tsx';
import { Icon } from './icon.tsx';

const keys = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0] as const;

interface DigitPadProps {
  /** Which request the digits are for: another one begins anew. */
  readonly about: string;
  /** Whose rule asks for them, as a sentence. */
  readonly why?: string | undefined;
  readonly busy: boolean;
  readonly onDigits: (digits: string) => void;
}

/**
 * Asks for the two digits on a pad that a thumb hits. Nothing is sent before the button is pressed: there is one try, and a slip of
 * the thumb must not use it up. A keyboard and a screen reader type into the field, which calls up no keyboard of the phone's.
 */
export function DigitPad({ about, why, busy, onDigits }: DigitPadProps): JSX.Element {
  const digits = useSignal('');
  useEffect(() => { digits.value = ''; }, [about]);
  const complete = digits.value.length === 2;
  const submit = (): void => { if (complete && !busy) onDigits(digits.peek()); };
  const type = (text: string): void => { if (!busy) digits.value = text.replace(/\D/g, '').slice(0, 2); };
  return (
    <div class="match">
      <div class="match-head">
        <p class="match-words">
          <label class="match-label" for="match-digits">{m.match_label()}</label>
          <span id="match-once" class="soft small">{why ? `${why} ${m.match_once()}` : m.match_once()}</span>
        </p>
        <input
          id="match-digits" class="match-digits figures" inputMode="none" maxLength={2} autocomplete="off" aria-describedby="match-once" value={digits.value} readOnly={busy}
          onInput={(event) => { type(event.currentTarget.value); event.currentTarget.value = digits.peek(); }}
          onKeyDown={({ key, repeat }) => { if (key === 'Enter' && !repeat) submit(); }}
        />
      </div>
      <div class="pad">
        {keys.map((key) => (
          <button key={key} type="button" class={`pad-key figures pad-${String(key)}`} aria-disabled={complete || busy || undefined} onClick={() => { type(`${digits.peek()}${String(key)}`); }}>
            {formatNumber(key)}
          </button>
        ))}
        <button type="button" class="pad-key pad-back" aria-label={m.match_erase()} aria-disabled={digits.value === '' || busy || undefined} onClick={() => { type(digits.peek().slice(0, -1)); }}>
          <Icon name="back" />
        </button>
      </div>
      <ConsequentialButton about={about} off={!complete || busy} onPress={submit}>{busy ? m.opening() : m.match_open()}</ConsequentialButton>
    </div>
  );
}
