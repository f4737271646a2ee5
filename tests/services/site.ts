import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.webmanifest': 'application/manifest+json',
};

/** Serves folders on http://localhost, which browsers count as a secure place. */
export class Site implements AsyncDisposable {
  readonly #server: Server;
  readonly origin: string;

  private constructor(server: Server, origin: string) {
    this.#server = server;
    this.origin = origin;
  }

  /** @param folders by path: `{ '/': 'tests/pages/bed', '/qr/': 'node_modules/qr' }`; the longest match wins */
  static async start(folders: Readonly<Record<string, string>>): Promise<Site> {
    const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const prefix = prefixes.find((one) => pathname.startsWith(one));
      const folder = prefix === undefined ? undefined : folders[prefix];
      const path = normalize(decodeURIComponent(pathname.slice(prefix?.length)) || 'index.html');
      if (folder === undefined || path.startsWith('..') || path.includes(`${sep}..`)) {
        response.writeHead(404).end();
        return;
      }
      readFile(join(folder, path)).then(
        (content) => {
          const type = TYPES[extname(path)] ?? 'application/octet-stream';
          response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content);
        },
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The site has no port.');
    return new Site(server, `http://localhost:${address.port}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
