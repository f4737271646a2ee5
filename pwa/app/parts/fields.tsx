import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';

interface Labelled {
  readonly label: string;
  /** What it means, below the label. */
  readonly text?: string;
}

interface SwitchProps extends Labelled {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** On or off, in a row. */
export function Switch({ label, text, on, onSwitch }: SwitchProps): JSX.Element {
  const id = useId();
  return (
    <label class="row">
      <span class="row-main"><span>{label}</span>{text && <span id={id} class="soft small">{text}</span>}</span>
      <input
        type="checkbox" role="switch" class="switch" checked={on} aria-label={label} aria-describedby={text ? id : undefined}
        onChange={(event) => { onSwitch(event.currentTarget.checked); }}
      />
    </label>
  );
}

interface ChoiceProps<Value extends string> extends Labelled {
  readonly value: Value;
  /** Each value with its words, in the order shown. */
  readonly options: Readonly<Record<Value, string>>;
  readonly off?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, by the platform's own list. */
export function Choice<Value extends string>({ label, text, value, options, off = false, onChoose }: ChoiceProps<Value>): JSX.Element {
  const id = useId();
  const isValue = (key: string): key is Value => Object.hasOwn(options, key);
  const keys = Object.keys(options).filter(isValue);
  const choose = (chosen: string): void => { if (isValue(chosen)) onChoose(chosen); };
  return (
    <label class="row row-choice">
      <span>{label}</span>
      <select
        class="select" value={value} disabled={off} aria-label={label} aria-describedby={text ? id : undefined}
        onChange={(event) => { choose(event.currentTarget.value); }}
      >
        {keys.map((key) => <option value={key} selected={key === value}>{options[key]}</option>)}
      </select>
      {text && <span id={id} class="row-text soft small">{text}</span>}
    </label>
  );
}

interface LinkRowProps {
  readonly icon: IconName;
  readonly text?: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/** A row that leads somewhere. */
export function LinkRow({ icon, text, onPress, children }: LinkRowProps): JSX.Element {
  return (
    <button type="button" class="row" onClick={onPress}>
      <Icon name={icon} />
      <span class="row-main"><span>{children}</span>{text && <span class="soft small">{text}</span>}</span>
      <Icon name="next" />
    </button>
  );
}
