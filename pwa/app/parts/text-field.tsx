import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Edited } from '../../wallet/fields.ts';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Formats what is typed, and says where the caret belongs. */
  readonly edit?: (before: string, typed: Edited, backwards: boolean) => Edited;
  readonly problem?: string | undefined;
  readonly hint?: string;
  /** Beside the field: a card's brand. */
  readonly aside?: string | undefined;
  readonly type?: 'text' | 'password';
  readonly autocomplete: string;
  readonly numeric?: boolean;
  readonly maxLength?: number;
}

/** One line of text with its label, and below it what is wrong. The caret stays where the user types. */
export function TextField({ label, value, onText, edit, problem, hint, aside, type = 'text', autocomplete, numeric = false, maxLength = 120 }: TextFieldProps): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (caret.current !== undefined) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });
  const typed = (event: JSX.TargetedInputEvent<HTMLInputElement>): void => {
    const element = event.currentTarget;
    if (!edit) return onText(element.value);
    const next = edit(value, { text: element.value, caret: element.selectionStart ?? element.value.length }, event.inputType === 'deleteContentBackward');
    caret.current = document.activeElement === element ? next.caret : undefined;
    // What formats to the same text draws nothing anew, so the field itself is put right.
    element.value = next.text;
    if (caret.current !== undefined) element.setSelectionRange(next.caret, next.caret);
    onText(next.text);
  };
  const below = problem ?? hint;
  return (
    <div class="field">
      <span class="field-label"><label for={id}>{label}</label>{aside && <span id={`${id}-aside`} class="soft small">{aside}</span>}</span>
      <input
        id={id} ref={input} class="input" type={type} value={value} autocomplete={autocomplete} maxLength={maxLength} autocapitalize="none" spellcheck={false}
        inputMode={numeric ? 'numeric' : 'text'} aria-invalid={problem ? true : undefined} aria-describedby={[aside && `${id}-aside`, below && `${id}-below`].filter(Boolean).join(' ') || undefined} onInput={typed}
      />
      {below && <span id={`${id}-below`} class={problem ? 'field-problem small' : 'soft small'} role={problem ? 'alert' : undefined}>{below}</span>}
    </div>
  );
}
