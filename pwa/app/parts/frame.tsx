import type { ComponentChildren, JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { Icon } from './icon.tsx';
import { ScreenTitle } from './title.tsx';

interface FrameProps {
  /** The screen's heading; also what the document is called while it is open. */
  readonly title: string;
  /** Shown as a back button when given. */
  readonly onBack?: (() => void) | undefined;
  /** Put into the header's right end. */
  readonly aside?: ComponentChildren;
  /** Actions within reach of the thumb, at the lower edge. */
  readonly actions?: ComponentChildren;
  /** The heading is read but not seen, where something else is the largest. */
  readonly quietTitle?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** The frame that every screen stands in: heading, content that lifts in, actions at the lower edge. */
export function Frame(props: FrameProps): JSX.Element {
  return (
    <div class={props.class ? `frame ${props.class}` : 'frame'}>
      <header class="frame-head">
        {props.onBack && (
          <button type="button" class="icon-button" aria-label={m.back()} onClick={props.onBack}><Icon name="back" /></button>
        )}
        <ScreenTitle title={props.title} quiet={props.quietTitle ?? false} />
        {props.aside}
      </header>
      <main class="frame-body">
        <div class="frame-main lift">{props.children}</div>
        {props.actions && <div class="frame-actions">{props.actions}</div>}
      </main>
    </div>
  );
}
