/** What both sides of the ceremony share: its endings, the wait for the other side, and the screen's handle on it. */
import { signal } from '@preact/signals-core';
import type { Passkey } from '../../protocol/card.ts';
import type { Pairing } from '../../protocol/messages/devices.ts';
import type { Ceremony } from '../client/passkeys.ts';
import { problemOf } from '../client/failure.ts';
import type { ClientProblem, PairingFlow, PairingView } from '../client/types.ts';
import type { PairingChannel } from './channel.ts';

/** What the ceremony needs around it. */
export interface PairingPorts {
  channel: PairingChannel;
  /** This phone's statement, name, account, and its server. */
  self: () => Promise<{ statement: string; name: string; account: string; serverId: string; serverKey: string; publicUrl: string }>;
  /** The passkeys that may approve payments: with the one that `verify` just asked for. */
  passkeys: () => Promise<Passkey[]>;
  /** Fresh user verification for `pair`. */
  verify: () => Promise<Ceremony>;
  /** Keeps the other side's keys, and vouches for them. */
  pin: (statement: string, name: string) => Promise<void>;
  now: () => number;
  /** Waits so many ms between two looks, where the live channel brings nothing. */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** How a ceremony ends without a pairing. `mismatch`: the two sides did not see the same keys. */
export class PairingEnd extends Error {
  readonly how: 'refused' | 'void' | 'expired' | 'mismatch';
  constructor(how: PairingEnd['how'], options?: ErrorOptions) {
    super(how, options);
    this.how = how;
  }
}

const endings: Partial<Record<ClientProblem, PairingEnd['how']>> = { pairing_void: 'void', pairing_expired: 'expired' };

/** What the view ends in, for whatever was thrown. */
function endingOf(thrown: unknown): Extract<PairingView, { step: 'refused' | 'void' | 'expired' | 'mismatch' }> | Extract<PairingView, { step: 'failed' }> {
  if (thrown instanceof PairingEnd) return { step: thrown.how };
  const problem = problemOf(thrown);
  const how = endings[problem];
  return how ? { step: how } : { step: 'failed', problem };
}

const lookEvery = 2_000;

/** Waits until the pairing is at a step that `wanted` takes. Throws `PairingEnd` when it ended otherwise. */
export async function waitFor({ channel, pause, now }: PairingPorts, first: Pairing, wanted: (pairing: Pairing) => boolean, lifetime: AbortSignal): Promise<Pairing> {
  const waiting = new AbortController();
  const stop = AbortSignal.any([waiting.signal, lifetime]);
  let latest = first;
  let wake: () => void = () => undefined;
  channel.listen((pairing) => {
    if (pairing.pairing !== first.pairing) return;
    latest = pairing;
    wake();
  }, stop);
  try {
    for (;;) {
      lifetime.throwIfAborted();
      if (wanted(latest)) return latest;
      if (latest.state === 'refused' || latest.state === 'void' || latest.state === 'expired') throw new PairingEnd(latest.state);
      if (now() > latest.expiresAt + 5_000) throw new PairingEnd('expired');
      const news = new Promise<void>((resolve) => { wake = resolve; });
      const woken = await Promise.race([news.then(() => true), pause(lookEvery, stop).then(() => false)]);
      if (!woken) latest = await look(channel, latest);
    }
  } finally {
    waiting.abort();
  }
}

/** Does `work`, unless the pairing ends meanwhile: then that ending is thrown. */
export async function unlessEnded<T>(ports: PairingPorts, pairing: Pairing, lifetime: AbortSignal, work: () => Promise<T>): Promise<T> {
  const watching = new AbortController();
  const ended = waitFor(ports, pairing, () => false, AbortSignal.any([watching.signal, lifetime]));
  ended.catch(() => undefined); // raced below; where it loses, its abort is no error
  try {
    return await Promise.race([work(), ended.then((): never => { throw new PairingEnd('expired'); })]);
  } finally {
    watching.abort();
  }
}

/** One look; a network that is away for a moment ends nothing. */
async function look(channel: PairingChannel, latest: Pairing): Promise<Pairing> {
  try {
    return await channel.read(latest.pairing);
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem === 'not_found') throw new PairingEnd('expired', { cause: thrown });
    if (problem === 'offline' || problem === 'server_away' || problem === 'unavailable' || problem === 'rate_limited') return latest;
    throw thrown;
  }
}

/** What a flow is handed to talk with its user. */
export interface Conversation {
  show(view: PairingView): void;
  /** Resolves with what the user says next. */
  answer(): Promise<'confirm' | 'refuse'>;
  lifetime: AbortSignal;
}

/** Runs a ceremony and gives the screen its handle. Errors end in a view, never in a rejection. */
export function runFlow(first: PairingView, run: (conversation: Conversation) => Promise<void>): PairingFlow {
  const view = signal<PairingView>(first);
  const lifetime = new AbortController();
  let resolve: (answer: 'confirm' | 'refuse') => void = () => undefined;
  const conversation: Conversation = {
    show: (next) => { if (!lifetime.signal.aborted) view.value = next; },
    answer: () => new Promise((next) => { resolve = next; }),
    lifetime: lifetime.signal,
  };
  run(conversation).catch((thrown: unknown) => {
    const current = view.peek();
    const about = 'role' in current && current.role ? { role: current.role, name: current.name ?? '' } : {};
    conversation.show({ ...endingOf(thrown), ...about });
  });
  return {
    view,
    confirm: () => { resolve('confirm'); },
    refuse: () => { resolve('refuse'); },
    stop: () => { lifetime.abort(); },
  };
}
