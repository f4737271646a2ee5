import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';

/** Crockford's base32, as `protocol/pairing/code.ts` writes it: no I, L, O or U. What looks alike is taken as what was meant. */
const meant: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** A typed pairing code's length, without the gaps. */
export const codeLength = 16;

/** Reads typed or pasted text as up to 16 base32 characters in capitals, without gaps. */
export function readTypedCode(text: string): string {
  const known = text.toUpperCase().replace(/[OIL]/g, (letter) => meant[letter] ?? letter).replace(/[^0-9A-HJKMNP-TV-Z]/g, '');
  return known.slice(0, codeLength);
}

/** Groups a code four by four, as both devices show it. */
export function groupCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join(' ');
}

interface CodeInputProps {
  /** Without gaps. */
  readonly code: string;
  readonly off?: boolean;
  readonly onCode: (code: string) => void;
}

/** One field for a typed pairing code; it groups what is typed four by four. */
export function CodeInput({ code, off = false, onCode }: CodeInputProps): JSX.Element {
  return (
    <label class="field">
      <span>{m.code_label()}</span>
      <input
        class="input code-input" autocapitalize="characters" autocomplete="off" spellcheck={false} enterkeyhint="go"
        maxLength={codeLength + 3} placeholder="ABCD EFGH JKLM NPQR" value={groupCode(code)} readOnly={off}
        onInput={(event) => {
          const read = readTypedCode(event.currentTarget.value);
          event.currentTarget.value = groupCode(read);
          onCode(read);
        }}
      />
    </label>
  );
}
