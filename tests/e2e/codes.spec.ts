import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { encodeQR } from 'qr';
import { Visitor } from '../bench/qr/visit.ts';

const payload = ['BCD', '002', '1', 'SCT', '', 'Fern Pottery', 'DE89370400440532013000', 'EUR43.90', '', '', 'FP-2041'].join('\n');
const svg = (text: string): string => encodeQR(text, 'svg', { scale: 4 });
const picture = (text: string): string => `data:image/gif;base64,${Buffer.from(encodeQR(text, 'gif', { scale: 6 })).toString('base64')}`;
const image = (text: string): string => `<img alt="" width="220" height="220" src="${picture(text)}">`;
const table = (text: string): string =>
  `<table cellspacing="0">${encodeQR(text, 'raw', { border: 2 }).map((row) => `<tr>${row.map((dark) => `<td style="width:4px;height:4px;padding:0;background:${dark ? '#000' : '#fff'}"></td>`).join('')}</tr>`).join('')}</table>`;
const late = (text: string): string => `<canvas id="late" width="260" height="260"></canvas><script>
  const rows = ${JSON.stringify(encodeQR(text, 'raw', { border: 4 }).map((row) => row.map(Number)))};
  setTimeout(() => { const pen = document.getElementById('late').getContext('2d'); const side = 260 / rows.length;
    pen.fillStyle = '#fff'; pen.fillRect(0, 0, 260, 260); pen.fillStyle = '#000';
    rows.forEach((row, y) => row.forEach((dark, x) => dark && pen.fillRect(x * side, y * side, side, side))); }, 1500);
</script>`;
const closed = (text: string): string => `<div id="host"></div><script>document.getElementById('host').attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(image(text))};</script>`;
const sandboxed = (text: string): string => `<iframe sandbox width="300" height="300" srcdoc="${image(text).replaceAll('"', '&quot;')}"></iframe>`;
const behind = (text: string): string => `<style>.code { width: 220px; height: 220px; background: url("${picture(text)}") center / contain no-repeat }</style><div class="code"></div>`;

const page = (body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Payment – Fern Pottery</title><h1>Payment</h1><p>Scan the code to pay.</p>${body}<p>Total to pay: €43.90</p></html>`;

test('codes are found however a page draws them, and what is no payment is left alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'codes-'));
  const drawn: Readonly<Record<string, string>> = { image: image(payload), vector: svg(payload), table: table(payload), late: late(payload), closed: closed(payload), sandboxed: sandboxed(payload), behind: behind(payload) };
  const decoys: Readonly<Record<string, string>> = { network: image('WIFI:S:Fern;T:WPA;P:teapot123;;'), broken: image(payload.replace('DE89', 'DE88')) };
  for (const [name, body] of Object.entries({ ...drawn, ...decoys })) await writeFile(join(folder, `${name}.html`), page(body));
  await using visitor = await Visitor.start(folder);
  for (const name of Object.keys(drawn)) {
    const { reading } = await visitor.visit(`${name}.html`, '');
    expect(reading, name).toMatchObject({ step: 'payment', total: { currency: 'EUR', value: '43.90' }, ways: [{ kind: 'code', payload, format: 'epc069-12' }] });
  }
  for (const name of Object.keys(decoys)) {
    const { reading } = await visitor.visit(`${name}.html`, '');
    expect(reading?.ways ?? [], name).toEqual([]);
  }
  await rm(folder, { recursive: true });
});
