import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { codePictureSchema } from './messages.ts';
import { qrPath } from './qr-path.ts';

describe('qrPath', () => {
  it('draws a code that its own schema accepts, with a quiet zone on every side', () => {
    const picture = v.parse(codePictureSchema, qrPath(`https://pay.example/#${'a'.repeat(200)}`));
    const corners = [...picture.path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((m) => [Number(m[1]), Number(m[2]), Number(m[3])]);
    expect(Math.min(...corners.map(([x]) => x ?? 0))).toBe(4);
    expect(Math.min(...corners.map(([, y]) => y ?? 0))).toBe(4);
    expect(Math.max(...corners.map(([x, , width]) => (x ?? 0) + (width ?? 0)))).toBe(picture.size - 4);
  });
});
