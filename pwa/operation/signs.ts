/** Taps that must agree, one after another, before the platform's word is given up. */
const TAPS = 3;
/** m/s² of gravity out of the back of the phone below which a tap tells nothing. */
const CLEAR = 4;

/**
 * Whether accelerations come with the specification's signs or all the other way round, as on iOS. No motion tells the two apart, since all laws hold in a mirror.
 * What tells is a tap: whoever taps looks at the screen, so the screen does not face down. So the platform's word counts until taps contradict it.
 */
export class Signs {
  sign: 1 | -1;
  #against = 0;

  constructor(expected: 1 | -1) {
    this.sign = expected;
  }

  /** The screen was tapped while gravity was read so, by the present sign: m/s² to the top edge and out of the screen. */
  tapped(gy: number, gz: number): void {
    const facing = gz + gy / 2;
    if (!(Math.abs(facing) > CLEAR)) return;
    this.#against = facing < 0 ? this.#against + 1 : 0;
    if (this.#against < TAPS) return;
    this.sign = this.sign === 1 ? -1 : 1;
    this.#against = 0;
  }
}
