import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useGuard } from './guard.ts';
import { Icon, type IconName } from './icon.tsx';

/** How much a button asks for attention. */
type ButtonKind = 'main' | 'tint' | 'quiet' | 'danger' | 'danger_quiet';

const kindClasses: Readonly<Record<ButtonKind, string>> = {
  main: 'button',
  tint: 'button button-tint',
  quiet: 'button button-quiet',
  danger: 'button button-danger',
  danger_quiet: 'button button-danger-quiet',
};

interface ButtonProps {
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  readonly onPress: () => void;
  /** Not possible now; stays focusable, so that focus is not lost while something works. */
  readonly off?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** A button that opens, declines, says paid, pairs, removes: guarded against a tap that was meant for what stood there before. */
export function ConsequentialButton({ kind = 'main', icon, onPress, off = false, about = '', children }: ButtonProps & {
  /** What it is about, beyond its words: another request is another button. */
  readonly about?: string | undefined;
}): JSX.Element {
  const { guard, props } = useGuard(`${String(children)} ${about}`);
  return (
    <button type="button" class={kindClasses[kind]} aria-disabled={off || undefined} {...props} onClick={(event) => { if (guard.accepts(event) && !off) onPress(); }}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

/** A button of the one shape. */
export function Button({ kind = 'main', icon, onPress, off = false, children }: ButtonProps): JSX.Element {
  return (
    <button type="button" class={kindClasses[kind]} aria-disabled={off || undefined} onClick={() => { if (!off) onPress(); }}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

interface NoteProps {
  readonly tone?: 'calm' | 'warn' | 'danger';
  readonly icon?: IconName;
  /** Read out when it appears. */
  readonly live?: boolean;
  readonly children: ComponentChildren;
}

const toneClasses = { calm: 'note', warn: 'note note-warn', danger: 'note note-danger' } as const;

/** A short remark that stands out from the text around it. */
export function Note({ tone = 'calm', icon = 'info', live = false, children }: NoteProps): JSX.Element {
  return (
    <div class={`${toneClasses[tone]} note-row`} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}

interface EmptyProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** One state told large: nothing here yet, done, not possible. */
export function Told({ icon, title, children }: EmptyProps): JSX.Element {
  return (
    <div class="told">
      <span class="told-icon"><Icon name={icon} large /></span>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Something is under way; the words say what. */
export function Working({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <p class="working" role="status">
      <span class="working-dots" aria-hidden="true"><i /><i /><i /></span>
      {children}
    </p>
  );
}

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly actions: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A question that must be answered before anything else. Closes by Escape, too. */
export function Dialog({ title, onClose, actions, children }: DialogProps): JSX.Element {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => { dialog?.close(); };
  }, []);
  return (
    <dialog ref={element} class="dialog lift" aria-label={title} onCancel={(event) => { event.preventDefault(); onClose(); }}>
      <h2>{title}</h2>
      {children}
      <div class="dialog-actions">{actions}</div>
    </dialog>
  );
}
