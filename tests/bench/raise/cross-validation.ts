/** What happens to people and motions that a threshold was not chosen on. */
import { perHour, type PerHour } from './per-hour.ts';
import type { Tally } from './tally.ts';

/** Ours at some evidence. */
export interface Level {
  readonly evidence: number;
  readonly tally: Tally;
}

export interface CrossValidation {
  /** False accepts and simulated recall at each evidence. */
  readonly levels: readonly { readonly evidence: number; readonly falseAccepts: PerHour; readonly recall: number | null }[];
  /** For each person the least evidence that keeps all others at `allowedPerHour` is chosen; these are the false accepts on the one left out, summed. */
  readonly leaveOnePersonOut: { readonly allowedPerHour: number; readonly persons: number; readonly chosen: Readonly<Record<string, number>>; readonly heldOut: PerHour };
}

const ALLOWED_PER_HOUR = 0.1;

export function crossValidate(levels: readonly Level[]): CrossValidation {
  const persons = [...(levels[0]?.tally.subjects.keys() ?? [])];
  const chosen: Record<string, number> = {};
  let accepts = 0;
  let hours = 0;
  for (const person of persons) {
    const level = levels.find(({ tally }) => rateWithout(tally, person) <= ALLOWED_PER_HOUR) ?? levels.at(-1);
    const own = level?.tally.subjects.get(person);
    if (!level || !own) continue;
    chosen[level.evidence] = (chosen[level.evidence] ?? 0) + 1;
    accepts += own.accepts;
    hours += own.hours;
  }
  return {
    levels: levels.map(({ evidence, tally }) => ({ evidence, falseAccepts: perHour(tally.falseAccepts.count, tally.falseAccepts.hours), recall: tally.figures().simulated.recall })),
    leaveOnePersonOut: { allowedPerHour: ALLOWED_PER_HOUR, persons: persons.length, chosen, heldOut: perHour(accepts, hours) },
  };
}

function rateWithout(tally: Tally, person: string): number {
  const others = [...tally.subjects].filter(([name]) => name !== person).map(([, one]) => one);
  const hours = others.reduce((sum, one) => sum + one.hours, 0);
  return hours > 0 ? others.reduce((sum, one) => sum + one.accepts, 0) / hours : 0;
}
