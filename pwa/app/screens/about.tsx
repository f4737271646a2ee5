import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { Frame } from '../parts/frame.tsx';

/** What this app is, and what it cannot do. */
export interface AboutView {
  readonly version: string;
  /** The server's address, and whether this app comes from it. */
  readonly server: string;
}

/** Where it leads. */
export interface AboutActions {
  readonly back: () => void;
}

/** The web platform's limits said openly (DESIGN section 2), and the promises that hold. */
export function AboutScreen({ view, actions }: { readonly view: AboutView; readonly actions: AboutActions }): JSX.Element {
  const limits = [m.limit_raise(), m.limit_locked(), m.limit_ios(), m.limit_push(), m.limit_closed(), m.limit_picture()];
  const promises = [m.promise_money(), m.promise_sealed(), m.promise_signed()];
  return (
    <Frame title={m.about_title()} onBack={actions.back}>
      <section class="card stack">
        <h2>{m.about_promises()}</h2>
        <ul class="bullets">{promises.map((promise) => <li>{promise}</li>)}</ul>
      </section>
      <section class="card stack">
        <h2>{m.about_limits()}</h2>
        <ul class="bullets">{limits.map((limit) => <li>{limit}</li>)}</ul>
      </section>
      <dl class="facts card">
        <div><dt class="soft">{m.about_version()}</dt><dd class="figures">{view.version}</dd></div>
        <div><dt class="soft">{m.about_server()}</dt><dd>{view.server}</dd></div>
      </dl>
    </Frame>
  );
}
