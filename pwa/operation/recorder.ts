import type { MotionSample } from './sample.ts';

const COLUMNS = 10;
const GROWTH = 4096;
/** Somebody forgot that it runs. */
const LONGEST_MS = 600_000;

const cell = (value: number): string => (Number.isNaN(value) ? '' : String(Math.round(value * 1000) / 1000));

/** Keeps samples until they are asked for as a table: `t_ms` from the first sample on, `ax ay az` without and `gx gy gz` with gravity (m/s²), `rx ry rz` (deg/s); empty where the device gives nothing. */
export class Recorder {
  #values = new Float64Array(GROWTH * COLUMNS);
  #count = 0;

  /** Milliseconds recorded. */
  get length(): number {
    return this.#count === 0 ? 0 : (this.#values[(this.#count - 1) * COLUMNS] ?? 0) - (this.#values[0] ?? 0);
  }

  push(s: MotionSample): void {
    if (this.length > LONGEST_MS) return;
    if ((this.#count + 1) * COLUMNS > this.#values.length) {
      const larger = new Float64Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values.set([s.t, s.ax, s.ay, s.az, s.gx, s.gy, s.gz, s.rx, s.ry, s.rz], this.#count * COLUMNS);
    this.#count++;
  }

  toCsv(): string {
    const lines = ['t_ms,ax,ay,az,gx,gy,gz,rx,ry,rz'];
    const start = this.#values[0] ?? 0;
    for (let row = 0; row < this.#count; row++) {
      const [t = 0, ...rest] = this.#values.subarray(row * COLUMNS, (row + 1) * COLUMNS);
      lines.push([Math.round((t - start) * 10) / 10, ...rest.map(cell)].join(','));
    }
    return `${lines.join('\n')}\n`;
  }
}
