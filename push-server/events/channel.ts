/** One live connection: authenticates, tells the snapshot, then events in the order of their sequence. */
import * as v from 'valibot';
import type { RawData, WebSocket } from 'ws';
import { encodeBytes, randomBytes } from '../../protocol/base.ts';
import { clientMessageSchema, type ClientMessage, type ServerMessage } from '../../protocol/messages/live.ts';
import { ProblemError } from '../../protocol/problems.ts';
import type { ServerContext } from '../ports.ts';
import type { DeviceRecord } from '../store/records.ts';
import { assertAdmitted, verifyAtOnce, verifyLive, type Standing } from './handshake.ts';
import { eventOf, newestOfEach, snapshotFor } from './telling.ts';

/** Close codes of the live channel besides those of RFC 6455. */
export const closeCodes = { notAuthenticated: 4401, revoked: 4403, late: 4408, replaced: 4409, goingAway: 1001, unsupported: 1003, policy: 1008, tooBig: 1009, failed: 1011, tryLater: 1013 } as const;

export interface ChannelLimits {
  /** Ms to sign the nonce in. */
  authenticateWithin: number;
  /** Bytes of one message from the device. */
  messageSize: number;
  /** Messages that may wait to be worked on. */
  waiting: number;
  /** Bytes that may wait to be sent before the connection counts as stuck. */
  backlog: number;
}

interface Hooks {
  /** Who it is has been proven; from now on `wake` is called for this device. */
  admitted(channel: Channel, device: DeviceRecord): void;
  closed(channel: Channel): void;
}

const batch = 64;

export class Channel {
  readonly #context: ServerContext;
  readonly #socket: WebSocket;
  readonly #limits: ChannelLimits;
  readonly #hooks: Hooks;
  readonly #nonce = encodeBytes(randomBytes(16));
  readonly #late: NodeJS.Timeout;
  #device: string | undefined;
  /** The last sequence told; undefined before the snapshot. */
  #sequence: number | undefined;
  #news = false;
  #telling = false;
  #waiting = 0;
  #work: Promise<void> = Promise.resolve();
  #standing: Standing | undefined;
  #alive = true;
  #ended = false;

  constructor(context: ServerContext, socket: WebSocket, limits: ChannelLimits, hooks: Hooks) {
    this.#context = context;
    this.#socket = socket;
    this.#limits = limits;
    this.#hooks = hooks;
    this.#late = setTimeout(() => this.#refuse(new ProblemError('statement_missing'), closeCodes.late), limits.authenticateWithin);
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('pong', () => (this.#alive = true));
    socket.on('error', (error) => context.log.debug({ err: error, device: this.#device }, 'live connection failed'));
    socket.on('close', () => this.#forget());
    this.#send({ type: 'hello', nonce: this.#nonce, time: context.now() });
  }

  get device(): string | undefined {
    return this.#device;
  }

  /** There may be events for this device. */
  wake(): void {
    this.#news = true;
    if (this.#sequence === undefined || this.#telling || this.#ended) return;
    this.#telling = true;
    this.#tell()
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#telling = false;
        if (this.#news) this.wake(); // it came after the last look
      });
  }

  /** Every so often: drops who does not answer, and who may not be here any more. */
  async tend(): Promise<void> {
    if (!this.#alive) return this.#socket.terminate();
    this.#alive = false;
    this.#socket.ping();
    if (this.#device === undefined) return;
    try {
      await assertAdmitted(this.#context, await this.#context.store.device(this.#device));
    } catch (error) {
      this.#fail(error);
    }
  }

  revoked(): void {
    this.#refuse(new ProblemError('device_revoked'), closeCodes.revoked);
  }

  /** Ends the connection; whoever does not close by itself within a second is cut off. */
  end(code: number): void {
    this.#stand(undefined).catch((error: unknown) => this.#context.log.warn({ err: error }, 'an at-once statement stays until it expires'));
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#late);
    this.#socket.close(code);
    setTimeout(() => this.#socket.terminate(), 1_000).unref();
  }

  #receive(data: RawData, isBinary: boolean): void {
    this.#alive = true;
    if (this.#ended) return;
    if (isBinary || Array.isArray(data)) return this.end(closeCodes.unsupported);
    if (data.byteLength > this.#limits.messageSize) return this.end(closeCodes.tooBig);
    if (this.#waiting >= this.#limits.waiting) return this.end(closeCodes.policy);
    const text = data.toString();
    this.#waiting += 1;
    this.#work = this.#work
      .then(() => this.#handle(text))
      .catch((error: unknown) => this.#fail(error))
      .finally(() => (this.#waiting -= 1));
  }

  async #handle(text: string): Promise<void> {
    if (this.#ended) return;
    const message = parse(text);
    if (this.#device === undefined) {
      if (message.type !== 'authenticate') throw new ProblemError('statement_missing');
      return this.#authenticate(message.statement);
    }
    switch (message.type) {
      case 'authenticate':
        throw new ProblemError('malformed_body', { detail: 'authenticated before' });
      case 'at-once': {
        const standing = await verifyAtOnce(this.#context, message.statement, this.#device);
        return this.#stand(standing);
      }
      case 'hidden':
        return this.#stand(undefined);
      case 'ping':
        return this.#send({ type: 'pong' });
    }
  }

  async #authenticate(statement: string): Promise<void> {
    const { device, after } = await verifyLive(this.#context, statement, this.#nonce);
    if (this.#ended) return;
    clearTimeout(this.#late);
    this.#device = device.id;
    this.#hooks.admitted(this, device);
    // Read again now that a revocation would find this channel: one between the check and here must not be missed.
    const current = await this.#context.store.device(device.id);
    await assertAdmitted(this.#context, current);
    const ready = await snapshotFor(this.#context, current ?? device, after);
    this.#send(ready);
    this.#sequence = ready.sequence;
    this.wake();
  }

  async #tell(): Promise<void> {
    while (this.#news && !this.#ended && this.#device !== undefined) {
      this.#news = false;
      const rows = await this.#context.store.eventsAfter(this.#device, this.#sequence ?? 0, batch);
      for (const row of newestOfEach(rows)) {
        const event = await eventOf(this.#context, row, this.#device);
        if (event) this.#send({ type: 'event', sequence: row.sequence, event });
      }
      this.#sequence = rows.at(-1)?.sequence ?? this.#sequence;
      this.#news ||= rows.length === batch;
    }
  }

  #send(message: ServerMessage): void {
    if (this.#ended) return;
    if (this.#socket.bufferedAmount > this.#limits.backlog) {
      this.#context.log.info({ device: this.#device }, 'live connection too slow');
      this.#ended = true;
      return this.#socket.terminate();
    }
    this.#socket.send(JSON.stringify(message));
  }

  #fail(error: unknown): void {
    if (error instanceof ProblemError && error.status < 500) return this.#refuse(error, codeOf(error));
    this.#context.log.error({ err: error, device: this.#device }, 'live channel failed');
    this.#refuse(new ProblemError('unavailable'), closeCodes.failed);
  }

  #refuse(problem: ProblemError, code: number): void {
    this.#send({ type: 'problem', problem: problem.toProblem() });
    this.end(code);
  }

  #forget(): void {
    clearTimeout(this.#late);
    this.end(closeCodes.goingAway);
    this.#hooks.closed(this);
  }

  /** Any node may ask who stands for *at once*, so the store knows; nobody does who is not connected. */
  async #stand(standing: Standing | undefined): Promise<void> {
    const before = this.#standing;
    if (standing === before || (standing && this.#ended)) return;
    this.#standing = standing;
    await this.#context.store.transaction(async (tx) => {
      if (before) await tx.dropStanding(before.device, before.digest);
      if (standing) await tx.putStanding(standing);
    });
  }
}

function codeOf({ code, status }: ProblemError): number {
  if (code === 'device_revoked') return closeCodes.revoked;
  return code === 'malformed_body' || status === 409 ? closeCodes.policy : closeCodes.notAuthenticated;
}

function parse(text: string): ClientMessage {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), clientMessageSchema), text);
  if (!parsed.success) throw new ProblemError('malformed_body', { detail: 'message' });
  return parsed.output;
}
