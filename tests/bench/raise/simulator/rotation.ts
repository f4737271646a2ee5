/** Unit quaternions: how the phone stands in the world (z up). */

export type Vector = readonly [x: number, y: number, z: number];
export type Quaternion = readonly [w: number, x: number, y: number, z: number];

const RADIANS = Math.PI / 180;

export function multiply(a: Quaternion, b: Quaternion): Quaternion {
  return [
    a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3],
    a[0] * b[1] + a[1] * b[0] + a[2] * b[3] - a[3] * b[2],
    a[0] * b[2] - a[1] * b[3] + a[2] * b[0] + a[3] * b[1],
    a[0] * b[3] + a[1] * b[2] - a[2] * b[1] + a[3] * b[0],
  ];
}

export const conjugate = ([w, x, y, z]: Quaternion): Quaternion => [w, -x, -y, -z];

/** A turn by degrees about the axes x, y and z in one: the direction is the axis, the length the angle. */
export function turn(x: number, y: number, z: number): Quaternion {
  const angle = Math.hypot(x, y, z);
  if (angle === 0) return [1, 0, 0, 0];
  const s = Math.sin((angle * RADIANS) / 2) / angle;
  return [Math.cos((angle * RADIANS) / 2), x * s, y * s, z * s];
}

/** The turn that a quaternion is, in degrees about x, y and z; the shorter way round. */
export function turnOf(q: Quaternion): Vector {
  const sign = q[0] < 0 ? -1 : 1;
  const s = Math.hypot(q[1], q[2], q[3]);
  if (s < 1e-12) return [0, 0, 0];
  const k = (2 * Math.atan2(s, sign * q[0]) * sign) / s / RADIANS;
  return [q[1] * k, q[2] * k, q[3] * k];
}

/** A vector of the world as the device sees it. */
export function intoDevice(q: Quaternion, [x, y, z]: Vector): Vector {
  const [, a, b, c] = multiply(multiply(conjugate(q), [0, x, y, z]), q);
  return [a, b, c];
}

/** Part of the way from one to another, at an even pace for an even `share`. */
export function between(from: Quaternion, to: Quaternion, share: number): Quaternion {
  const [x, y, z] = turnOf(multiply(conjugate(from), to));
  return multiply(from, turn(x * share, y * share, z * share));
}

/** How a phone is held: heading about the vertical, top edge up by `pitch`, rolled to its right by `roll`, turned in its own plane by `spin` (degrees). */
export function posed({ heading = 0, pitch = 0, roll = 0, spin = 0 }: { heading?: number; pitch?: number; roll?: number; spin?: number }): Quaternion {
  return multiply(multiply(multiply(turn(0, 0, heading), turn(pitch, 0, 0)), turn(0, roll, 0)), turn(0, 0, spin));
}
