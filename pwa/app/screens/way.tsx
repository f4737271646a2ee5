import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { Button } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { QrCode } from '../parts/qr-code.tsx';

/** A way to pay as the pay page shows it. `index` is its place in the released details. */
export type WayView =
  /** `host` is what the address really leads to, and is always shown. */
  | { readonly kind: 'link'; readonly index: number; readonly url: string; readonly host: string; readonly label?: string }
  | { readonly kind: 'uri'; readonly index: number; readonly uri: string; readonly app: string }
  | {
    readonly kind: 'code'; readonly index: number; readonly payload: string;
    /** What the payload was recognised as, e.g. "EMV QR"; undefined when it is of no known kind. */
    readonly format?: string;
    /** The receiver and sum as read from the payload, where it says them. */
    readonly facts: readonly { readonly label: string; readonly value: string }[];
    /** Opens an app on this phone that understands the payload. */
    readonly uri?: string;
  }
  /** The card is handed to the form on the desktop. `ready` is false where this phone keeps none yet. */
  | { readonly kind: 'card'; readonly index: number; readonly ready: boolean };

/** What choosing a way does. */
export interface WayActions {
  /** Told before the link opens, which the browser does by itself. */
  readonly choose: (index: number) => void;
  /** Puts the text on the clipboard; resolves to whether it worked. */
  readonly copy: (text: string) => Promise<boolean>;
}

interface WayProps<Kind extends WayView['kind']> {
  readonly way: Extract<WayView, { kind: Kind }>;
  readonly first: boolean;
  readonly actions: WayActions;
}

function LinkWay({ way, first, actions }: WayProps<'link'>): JSX.Element {
  return (
    <div class="way">
      <a class={first ? 'button' : 'button button-tint'} href={way.url} target="_blank" rel="noreferrer noopener" onClick={() => { actions.choose(way.index); }}>
        <Icon name="link" /><span>{way.label ?? m.way_link()}</span>
      </a>
      <p class="way-where soft small">{m.way_link_where({ host: way.host })}</p>
    </div>
  );
}

function UriWay({ way, first, actions }: WayProps<'uri'>): JSX.Element {
  return (
    <a class={first ? 'button' : 'button button-tint'} href={way.uri} onClick={() => { actions.choose(way.index); }}>
      <Icon name="wallet" /><span>{m.way_uri({ app: way.app })}</span>
    </a>
  );
}

function CodeWay({ way, actions }: WayProps<'code'>): JSX.Element {
  const copied = useSignal<'no' | 'yes' | 'failed'>('no');
  const copy = async (): Promise<void> => { copied.value = (await actions.copy(way.payload)) ? 'yes' : 'failed'; };
  return (
    <div class="way way-code card">
      <QrCode content={way.payload} label={m.way_code_label()} />
      <p class="small soft">{way.format ? m.way_code_text({ format: way.format }) : m.way_code_unknown()}</p>
      {way.facts.length > 0 && (
        <dl class="facts">{way.facts.map((fact) => <div><dt class="soft">{fact.label}</dt><dd class="figures">{fact.value}</dd></div>)}</dl>
      )}
      <div class="way-code-actions">
        {way.uri && (
          <a class="button" href={way.uri} onClick={() => { actions.choose(way.index); }}><Icon name="wallet" /><span>{m.way_code_open()}</span></a>
        )}
        <Button kind="tint" onPress={() => { actions.choose(way.index); void copy(); }}>{copied.value === 'yes' ? m.copied() : m.copy_code()}</Button>
      </div>
      <p class="small" role="status">{copied.value === 'failed' ? m.copy_failed() : ''}</p>
    </div>
  );
}

function CardWay({ way, first, actions }: WayProps<'card'>): JSX.Element {
  return (
    <div class="way">
      <Button kind={first ? 'main' : 'tint'} icon="card" off={!way.ready} onPress={() => { actions.choose(way.index); }}>{m.way_card()}</Button>
      <p class="way-where soft small">{way.ready ? m.way_card_text() : m.way_card_none()}</p>
    </div>
  );
}

/** One way to pay, as a button with where it leads. */
export function WayToPay({ way, first, actions }: { readonly way: WayView; readonly first: boolean; readonly actions: WayActions }): JSX.Element {
  switch (way.kind) {
    case 'link': return <LinkWay way={way} first={first} actions={actions} />;
    case 'uri': return <UriWay way={way} first={first} actions={actions} />;
    case 'code': return <CodeWay way={way} first={first} actions={actions} />;
    case 'card': return <CardWay way={way} first={first} actions={actions} />;
  }
}
