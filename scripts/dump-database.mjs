/**
 * `node scripts/dump-database.mjs FOLDER > FILE.sql`: a server's SQLite database as SQL text. At each release the database of a test scene is
 * dumped with it and kept beside push-server/store/sqlite/released.test.ts, which migrates every one of them.
 */
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

const folder = process.argv[2];
if (!folder) {
  process.stderr.write('usage: node scripts/dump-database.mjs FOLDER > FILE.sql\n');
  process.exit(1);
}

const database = new DatabaseSync(join(folder, 'raise-to-pay.sqlite'), { readOnly: true });
const literal = (value) => (value === null ? 'NULL' : typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value));
const lines = [];
const parts = database.prepare("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'index', rowid").all();
for (const { type, name, sql } of parts) {
  lines.push(`${sql};`);
  if (type !== 'table') continue;
  for (const row of database.prepare(`SELECT * FROM ${name}`).all()) {
    lines.push(`INSERT INTO ${name} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map(literal).join(', ')});`);
  }
}
for (const { name, seq } of database.prepare('SELECT name, seq FROM sqlite_sequence').all()) {
  lines.push(`DELETE FROM sqlite_sequence WHERE name = '${name}'; INSERT INTO sqlite_sequence (name, seq) VALUES ('${name}', ${seq});`);
}
process.stdout.write(`${lines.join('\n')}\n`);
