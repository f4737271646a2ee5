/** The deployment files: they are what their readers parse, and say nothing that the servers would not understand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from './config.ts';
import { readRelayConfig } from './relay/config.ts';

const folder = join(import.meta.dirname, '../deploy');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const given: Record<string, string> = Object.fromEntries(read('.env.example').split('\n').filter((line) => /^\w+=/.test(line)).map((line) => {
  const [name = '', value = ''] = line.split('=');
  return [name, value || 'secret'];
}));
/** As Compose does it: https://docs.docker.com/reference/compose-file/interpolation/ */
const interpolate = (text: string): string => text.replace(/\$\{(\w+)(?::\?[^}]*)?\}/g, (_, name: string) => {
  const value = given[name];
  if (value === undefined) throw new Error(`.env.example does not name ${name}`);
  return value;
});
const serviceSchema = v.object({
  command: v.optional(v.array(v.string()), []), environment: v.optional(v.record(v.string(), v.string()), {}), volumes: v.optional(v.array(v.string()), []),
  depends_on: v.optional(v.union([v.array(v.string()), v.pipe(v.record(v.string(), v.unknown()), v.transform((needs) => Object.keys(needs)))]), []),
});
const composeSchema = v.object({ services: v.record(v.string(), serviceSchema), volumes: v.record(v.string(), v.unknown()) });

describe.each(['docker-compose.yml', 'docker-compose.single.yml'])('%s', (file) => {
  const { services, volumes } = v.parse(composeSchema, parse(interpolate(read(file)), { merge: true }));
  const nodes = Object.entries(services).filter(([name]) => name.startsWith('node-'));

  it('sets only what the servers read, to what they take', () => {
    const known = readFileSync(join(import.meta.dirname, 'config.ts'), 'utf8');
    for (const [, { environment }] of nodes) {
      expect(Object.keys(environment).filter((name) => !known.includes(`    ${name}:`))).toEqual([]);
      expect(readConfig(environment)).toMatchObject({ host: '0.0.0.0', publicUrl: 'https://pay.example.org', relay: { url: 'https://relay.example.org' } });
    }
    expect(readRelayConfig(services.relay?.environment ?? {})).toMatchObject({ host: '0.0.0.0', dataDir: '/data' });
  });

  it('has every name that it uses, and Caddy knows every node', () => {
    for (const { depends_on, volumes: used } of Object.values(services)) {
      expect(depends_on.filter((name) => !services[name])).toEqual([]);
      expect(used.map((volume) => volume.split(':')[0] ?? '').filter((name) => !name.startsWith('.') && !(name in volumes))).toEqual([]);
    }
    expect(services.caddy?.environment.PAY_NODES).toBe(nodes.map(([name]) => `${name}:8787`).join(' '));
    const needed = [...read('Caddyfile').matchAll(/\{\$(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(services.caddy?.environment ?? {})).toEqual(expect.arrayContaining(needed));
  });

  it('keeps its data: SQLite in a volume, or all nodes on one PostgreSQL', () => {
    const urls = new Set(nodes.map(([, { environment }]) => environment.DATABASE_URL));
    expect(urls.size).toBe(1);
    const keptInVolume = nodes.every(([, { environment, volumes: used }]) => used.some((volume) => volume.endsWith(`:${environment.DATA_DIR ?? ''}`)));
    expect([...urls][0] === undefined ? keptInVolume && nodes.length === 1 : nodes.length > 1).toBe(true);
  });
});
