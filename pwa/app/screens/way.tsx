import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { Button, ConsequentialButton, Note } from '../parts/controls.tsx';
import { Choice } from '../parts/fields.tsx';
import { useGuard } from '../parts/guard.ts';
import { Icon } from '../parts/icon.tsx';
import { useOpened } from '../parts/opened.ts';
import { QrCode } from '../parts/qr-code.tsx';
import type { Opening } from '../../pay/wallets.ts';

/** A way to pay as the pay page shows it. `index` is its place in the released details. */
export type WayView =
  /** `host` is what the address really leads to, and is always shown. `foreign`: it is neither the shop's nor a known provider's. */
  | { readonly kind: 'link'; readonly index: number; readonly url: string; readonly host: string; readonly label?: string; readonly foreign?: boolean }
  /** `uri` as the shop gave it; `opening` is what leads to the wallet, as far as this phone can. */
  | { readonly kind: 'uri'; readonly index: number; readonly uri: string; readonly app: string; readonly opening?: Opening }
  | {
    readonly kind: 'code'; readonly index: number; readonly payload: string;
    /** What the payload was recognised as, e.g. "EMV QR"; undefined when it is of no known kind. */
    readonly format?: string;
    /** The receiver and sum as read from the payload, where it says them. */
    readonly facts: readonly { readonly label: string; readonly value: string; readonly copy?: string }[];
    /** Opens an app on this phone that understands the payload. */
    readonly opening?: Opening;
  }
  /** A card of this phone is handed to the form on the desktop. `card` names the one that is proposed. */
  | { readonly kind: 'card'; readonly index: number; readonly card?: string };

/** What choosing a way does. */
export interface WayActions {
  /** Told before the link opens, which the browser does by itself. */
  readonly choose: (index: number) => void;
  /** Goes on to the cards of this phone. */
  readonly card: () => void;
  /** Remembers the app for all payments of this scheme; undefined leaves it to the phone again. */
  readonly chooseApp: (scheme: string, app: string | undefined) => void;
  /** Puts the text on the clipboard; resolves to whether it worked. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Hands the code over as a picture, for apps that read codes from the gallery: by the share sheet, or saved. */
  readonly picture: (payload: string) => Promise<void>;
}

interface WayProps<Kind extends WayView['kind']> {
  readonly way: Extract<WayView, { kind: Kind }>;
  readonly first: boolean;
  readonly actions: WayActions;
}

interface LeaveProps {
  readonly class: string;
  readonly href: string;
  /** Opens beside the app. */
  readonly beside?: boolean;
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
}

/** A link that leads to where money moves: guarded like every consequential control. */
function Leave({ class: name, href, beside = false, onLeave, children }: LeaveProps): JSX.Element {
  const { guard, props } = useGuard(href);
  const leave = (event: MouseEvent): void => {
    if (guard.accepts(event)) onLeave();
    else event.preventDefault();
  };
  return <a class={name} href={href} {...(beside ? { target: '_blank', rel: 'noreferrer noopener' } : {})} {...props} onClick={leave}>{children}</a>;
}

function LinkWay({ way, first, actions }: WayProps<'link'>): JSX.Element {
  return (
    <div class="way">
      <Leave class={first ? 'button' : 'button button-tint'} href={way.url} beside onLeave={() => { actions.choose(way.index); }}>
        <Icon name="link" /><span>{way.foreign ? m.way_link() : (way.label ?? m.way_link())}</span>
      </Leave>
      <p class="way-where soft small">{m.way_link_where({ host: way.host })}</p>
      {way.foreign && <Note tone="warn" icon="warn">{m.way_link_foreign({ host: way.host })}</Note>}
    </div>
  );
}

interface OpenAppProps {
  readonly opening: Opening;
  readonly kind: 'button' | 'button button-tint';
  readonly words: string;
  readonly onLeave: () => void;
  readonly chooseApp: WayActions['chooseApp'];
}

/** Leads to the wallet, lets one choose which, and says what to do when none came up. */
function OpenApp({ opening: { scheme, name, address, apps, chosen, store }, kind, words, onLeave, chooseApp }: OpenAppProps): JSX.Element {
  const { failed, followed } = useOpened();
  return (
    <>
      <Leave class={kind} href={address} onLeave={() => { onLeave(); followed(); }}><Icon name="wallet" /><span>{words}</span></Leave>
      {Object.keys(apps).length > 0 && (
        <div class="rows-group">
          <Choice label={m.way_app()} value={chosen ?? 'any'} options={{ any: m.way_app_any(), ...apps }} onChoose={(app) => { chooseApp(scheme, app === 'any' ? undefined : app); }} />
        </div>
      )}
      <div role="status" class="stack">
        {failed.value && <Note tone="warn" icon="info">{m.way_not_opened({ app: name })}</Note>}
        {failed.value && store !== undefined && <a class="button button-quiet" href={store} target="_blank" rel="noreferrer noopener">{m.way_store({ app: name })}</a>}
      </div>
    </>
  );
}

function UriWay({ way, first, actions }: WayProps<'uri'>): JSX.Element {
  const shown = useSignal(false);
  const { index, uri, app, opening } = way;
  return (
    <div class="way">
      {opening && (
        <OpenApp opening={opening} kind={first ? 'button' : 'button button-tint'} words={m.way_uri({ app: opening.name })} onLeave={() => { actions.choose(index); }} chooseApp={actions.chooseApp} />
      )}
      {shown.value || !opening
        ? <CodeWay way={{ kind: 'code', index, payload: uri, format: app, facts: [] }} first={first} actions={actions} />
        : <Button kind="quiet" icon="code" onPress={() => { shown.value = true; }}>{m.way_show_code()}</Button>}
    </div>
  );
}

/** What a code says, with a button for what is typed into a bank's form. */
interface CodeFactProps {
  readonly fact: Extract<WayView, { kind: 'code' }>['facts'][number];
  /** Puts the text on the clipboard and says so. */
  readonly copy: (text: string, label: string) => Promise<boolean>;
}

function CodeFact({ fact, copy }: CodeFactProps): JSX.Element {
  const copied = useSignal(false);
  const { copy: text } = fact;
  return (
    <div>
      <dt class="soft">{fact.label}</dt>
      <dd class="figures">
        {fact.value}
        {text !== undefined && (
          <button type="button" class="fact-copy" aria-label={m.copy_fact({ label: fact.label })} onClick={() => { void copy(text, fact.label).then((worked) => { copied.value = worked; }); }}>
            {copied.value ? m.copied() : m.copy()}
          </button>
        )}
      </dd>
    </div>
  );
}

function CodeWay({ way, actions }: WayProps<'code'>): JSX.Element {
  /** Said to who cannot see the button change: what was copied, or that nothing was. */
  const told = useSignal('');
  const failed = useSignal(false);
  const copied = useSignal(false);
  const copy = async (text: string, label: string): Promise<boolean> => {
    const worked = await actions.copy(text);
    failed.value = !worked;
    told.value = worked ? m.copied_fact({ label }) : m.copy_failed();
    return worked;
  };
  return (
    <div class="way way-code card">
      {way.opening && (
        <OpenApp opening={way.opening} kind="button" words={m.way_uri({ app: way.opening.name })} onLeave={() => { actions.choose(way.index); }} chooseApp={actions.chooseApp} />
      )}
      <QrCode content={way.payload} label={m.way_code_label()} />
      <p class="small soft">{way.format ? m.way_code_text({ format: way.format }) : m.way_code_unknown()}</p>
      {way.facts.length > 0 && (
        <dl class="facts">{way.facts.map((fact) => <CodeFact key={fact.label} fact={fact} copy={copy} />)}</dl>
      )}
      <div class="way-code-actions">
        <Button kind="tint" onPress={() => { actions.choose(way.index); void copy(way.payload, m.way_code_label()).then((worked) => { copied.value = worked; }); }}>{copied.value ? m.copied() : m.copy_code()}</Button>
        <Button kind="quiet" onPress={() => { void actions.picture(way.payload); }}>{m.way_code_picture()}</Button>
      </div>
      <p class={failed.value ? 'small' : 'visually-hidden'} role="status">{told}</p>
    </div>
  );
}

function CardWay({ way, first, actions }: WayProps<'card'>): JSX.Element {
  return (
    <div class="way">
      <ConsequentialButton kind={first ? 'main' : 'tint'} icon="card" onPress={() => { actions.choose(way.index); actions.card(); }}>{m.way_card()}</ConsequentialButton>
      <p class="way-where soft small">{way.card === undefined ? m.way_card_text() : m.way_card_this({ card: way.card })}</p>
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
