// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing.ts';

const page = (body: string, title = 'Scan to pay | Fern'): string => `<title>${title}</title>${body}`;
const step = (html: string, url = 'https://fern.example/qr-payment.html'): string => readPage(html, url).step;

describe('a page that shows what it calls a code', () => {
  it.each([
    ['by what its picture is called', '<h1>Fern</h1><img src="https://codes.example/create?size=220" alt="Scan to pay QR code"><p>Scan to pay</p><button>Done</button>'],
    ['by what its picture is there for', '<h1>Fern</h1><img src="data:image/png;base64,x" alt="Scan to pay"><p>Open the app</p>'],
    ['by where it is to be drawn', '<h2>Scan QR to pay</h2><div id="qrcode"><canvas></canvas></div><button>I have paid</button>'],
  ])('is there to be paid by it: %s', (_, body) => expect(step(page(body))).toBe('payment'));

  it.each([
    ['of something else, in its footer', page('<h1>Fern</h1><p>Scan to pay</p><footer><img alt="QR code of our app" src="app.png"></footer>')],
    ['with nothing said of paying by it', page('<h1>Fern</h1><p>Our friends</p><img alt="QR code" src="friends.png">', 'Payment friends')],
    ['among much that is told', page(`<h1>How it works</h1><p>Scan to pay</p><img alt="QR code" src="sample.png">${'<p>At the till you are shown one.</p>'.repeat(80)}`)],
    ['on a page that is titled after something else', page('<h1>Fern</h1><p>Scan to pay</p><img alt="QR code" src="x.png">', 'Fern')],
  ])('is not there for it: %s', (_, html) => expect(readPage(html, 'https://fern.example/x').why.map(({ sign }) => sign)).not.toContain('code to scan'));
});
