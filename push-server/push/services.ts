/**
 * What this node knows of each push service: how much is on its way, and whether it takes more. A circuit breaker per service: one that fails
 * again and again, or asks to wait, is left alone for a while, then tried with a single push, and used fully once that was answered.
 */

export interface ServiceLimits {
  /** Pushes on their way to one service at once. */
  concurrency: number;
  /** Failures one after the other that open the circuit. */
  failures: number;
  /** Ms of the first and the longest pause; each one is twice as long as the one before. */
  firstPause: number;
  longestPause: number;
}

export const usualServiceLimits: ServiceLimits = { concurrency: 64, failures: 5, firstPause: 2_000, longestPause: 60_000 };

/** The longest that a service may make us wait: what it says is not ours. */
const longestRetryAfter = 3_600_000;

interface Service {
  onTheWay: number;
  /** Failures since the last answer. */
  failures: number;
  /** Pauses since the last answer. */
  pauses: number;
  pausedUntil: number;
}

/** How an attempt went for the service: it answered, it failed (perhaps asking for so many ms), or it was not asked at all. */
export type Experience = { kind: 'answered' } | { kind: 'failed'; retryAfter: number } | { kind: 'unasked' };

/** What may be claimed: either of all services but some, or of one. */
export interface Claim {
  limit: number;
  except?: readonly string[];
  only?: string;
}

export class PushServices {
  readonly #limits: ServiceLimits;
  readonly #random: () => number;
  readonly #services = new Map<string, Service>();

  constructor(limits: ServiceLimits, random: () => number) {
    this.#limits = limits;
    this.#random = random;
  }

  /** What this node may take now, with `free` places altogether; never more than each service may have. */
  claims(now: number, free: number): Claim[] {
    const except: string[] = [];
    const probes: Claim[] = [];
    let limit = Math.min(free, this.#limits.concurrency);
    for (const [name, service] of this.#services) {
      const room = this.#limits.concurrency - service.onTheWay;
      if (service.pauses > 0) {
        except.push(name);
        if (service.pausedUntil <= now && service.onTheWay === 0) probes.push({ only: name, limit: 1 });
      } else if (room < this.#limits.concurrency / 4) except.push(name); // taken again in numbers, not one by one
      else limit = Math.min(limit, room);
    }
    return limit > 0 ? [{ except, limit }, ...probes] : [];
  }

  /** Whether a push may be sent to this service now; `full` when as many as may be are on their way to it. */
  stateOf(name: string): 'open' | 'full' | 'paused' {
    const service = this.#services.get(name);
    if (!service) return 'open';
    if (service.pauses > 0) return 'paused';
    return service.onTheWay < this.#limits.concurrency ? 'open' : 'full';
  }

  /** An attempt begins. Call what it answers with when the attempt is over; the first call counts. It tells until when the service is left alone from now on, if so. */
  begin(name: string): (now: number, experience: Experience) => number | undefined {
    const service = this.#services.get(name) ?? { onTheWay: 0, failures: 0, pauses: 0, pausedUntil: 0 };
    service.onTheWay += 1;
    this.#services.set(name, service);
    let over = false;
    return (now, experience) => {
      if (over) return undefined;
      over = true;
      return this.#end(name, service, now, experience);
    };
  }

  /** When the next pause ends. */
  nextProbeAt(now: number): number | undefined {
    const ends = [...this.#services.values()].filter(({ pauses, pausedUntil }) => pauses > 0 && pausedUntil > now).map(({ pausedUntil }) => pausedUntil);
    return ends.length > 0 ? Math.min(...ends) : undefined;
  }

  #end(name: string, service: Service, now: number, experience: Experience): number | undefined {
    service.onTheWay -= 1;
    if (experience.kind === 'answered') Object.assign(service, { failures: 0, pauses: 0 });
    const until = experience.kind === 'failed' ? this.#pause(service, now, experience.retryAfter) : undefined;
    if (service.onTheWay === 0 && service.failures === 0 && service.pauses === 0) this.#services.delete(name);
    return until;
  }

  #pause(service: Service, now: number, retryAfter: number): number | undefined {
    service.failures += 1;
    if (retryAfter <= 0 && (service.pausedUntil > now || (service.pauses === 0 && service.failures < this.#limits.failures))) return undefined;
    const step = Math.min(this.#limits.longestPause, this.#limits.firstPause * 2 ** Math.min(service.pauses, 10));
    const asked = Math.min(retryAfter, longestRetryAfter);
    const until = Math.round(now + (asked > 0 ? asked + this.#random() * 1_000 : step / 2 + (this.#random() * step) / 2));
    if (until <= service.pausedUntil) return undefined;
    if (service.pausedUntil <= now) service.pauses += 1;
    service.pausedUntil = until;
    return until;
  }
}
