import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';

/** One SVG path of all dark modules, each run of a row as one rectangle. */
function drawRows(rows: readonly (readonly boolean[])[]): string {
  return rows.map((row, y) => {
    let path = '';
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      let end = x;
      while (row[end + 1]) end += 1;
      path += `M${x} ${y}h${end - x + 1}v1h-${end - x + 1}z`;
      x = end;
    }
    return path;
  }).join('');
}

/** A QR code, always dark on white so that every reader reads it. The encoder is loaded when the first code is shown. */
export function QrCode({ content, label }: { readonly content: string; readonly label: string }): JSX.Element {
  const drawing = useSignal<{ readonly size: number; readonly path: string } | undefined>(undefined);
  useEffect(() => {
    let current = true;
    void import('qr').then(({ encodeQR }) => {
      const rows = encodeQR(content, 'raw', { ecc: 'medium', border: 2 });
      if (current) drawing.value = { size: rows.length, path: drawRows(rows) };
    });
    return () => { current = false; };
  }, [content, drawing]);
  const { size, path } = drawing.value ?? { size: 1, path: '' };
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges" data-ready={path !== ''}>
      <path d={path} />
    </svg>
  );
}
