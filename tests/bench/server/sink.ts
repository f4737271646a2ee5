/**
 * A push service on this machine, in a process of its own: HTTP/2 and HTTP/1.1 over TLS, 201 for every post.
 * It counts posts by the first part of their path, and says so when the parent asks.
 */
import { createSecureServer } from 'node:http2';
import { readFileSync } from 'node:fs';

const [, , keyFile = '', certificateFile = '', address = '127.0.0.1'] = process.argv;
const counts = new Map<string, number>();

const server = createSecureServer({ key: readFileSync(keyFile), cert: readFileSync(certificateFile), allowHTTP1: true });
server.on('sessionError', () => undefined);
server.on('request', (request, response) => {
  const name = request.url.split('/')[1] ?? '';
  request.resume();
  request.on('end', () => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    response.writeHead(201, { location: '/message' });
    response.end();
  });
});
process.on('message', () => process.send?.({ counts: Object.fromEntries(counts) }));
process.on('disconnect', () => process.exit());
server.listen(0, address, () => {
  const bound = server.address();
  process.send?.({ port: bound !== null && typeof bound === 'object' ? bound.port : 0 });
});
