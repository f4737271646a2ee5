/**
 * One reading of the motion sensors in W3C axes and signs: x to the right edge, y to the top edge, z out of the screen;
 * lying face up gz = +9.8, top edge up gy = +9.8. What a device does not give is NaN.
 */
export interface MotionSample {
  /** Milliseconds on the events' own clock. */
  t: number;
  /** Acceleration without gravity, m/s². */
  ax: number;
  ay: number;
  az: number;
  /** Acceleration with gravity, m/s². */
  gx: number;
  gy: number;
  gz: number;
  /** Rotation, degrees per second. */
  rx: number;
  ry: number;
  rz: number;
}
