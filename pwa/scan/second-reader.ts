/** The second reader: ZXing's C++ as WebAssembly, from this app's own origin. */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import address from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { SecondReader } from './look.ts';

/** Loads it; rejects when it cannot be had, which leaves the first one. */
export async function loadSecondReader(): Promise<SecondReader> {
  await prepareZXingModule({ overrides: { locateFile: () => address }, fireImmediately: true });
  return async ({ data, width, height }) => {
    const [found] = await readBarcodes(new ImageData(Uint8ClampedArray.from(data), width, height), {
      formats: ['QRCode'], tryHarder: true, tryRotate: true, tryInvert: true, tryDownscale: true, maxNumberOfSymbols: 1,
    });
    return found?.text;
  };
}
