import encodeQR from 'qr';
import type { CodePicture } from './messages.ts';

/** Draws `text` as one SVG path, a quiet zone of four modules included (ISO/IEC 18004 section 6.3.8). Throws when it is too long. */
export function qrPath(text: string): CodePicture {
  const rows = encodeQR(text, 'raw', { border: 4, ecc: 'medium' });
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`;
    }
  });
  return { path, size: rows.length };
}
