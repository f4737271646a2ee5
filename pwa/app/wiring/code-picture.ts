import { encodeQR } from 'qr';
import { saveFile } from './save-file.ts';

const SCALE = 12;
const NAME = 'payment-code.png';

/** The code as a PNG that apps can read from the gallery: large modules and a full quiet zone. */
async function pictureOf(payload: string): Promise<File> {
  const rows = encodeQR(payload, 'raw', { ecc: 'medium', border: 4 });
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = rows.length * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new TypeError('no canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  rows.forEach((row, y) => { row.forEach((dark, x) => { if (dark) context.fillRect(x * SCALE, y * SCALE, SCALE, SCALE); }); });
  const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/png'); });
  if (!blob) throw new TypeError('no picture');
  return new File([blob], NAME, { type: 'image/png' });
}

/** Hands a code to the system's share sheet, where banking apps and the gallery are; saves it where there is none. */
export async function handOver(payload: string): Promise<void> {
  const picture = await pictureOf(payload);
  const shared = { files: [picture] };
  if (!('canShare' in navigator) || !navigator.canShare(shared)) return saveFile(picture);
  // Closing the sheet is an answer, not a fault.
  await navigator.share(shared).catch(() => undefined);
}
