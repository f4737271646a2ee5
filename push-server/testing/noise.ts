/** Noise as an attacker makes it: anything, and things that are nearly right. Tests only. */
import fc from 'fast-check';

/** Texts that parsers have stumbled over. */
const troublesome = [
  '', '\0', '__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', '-1', '1e999', '9007199254740993', '\u202e', '\ud800', 'é'.repeat(200), '../../etc/passwd', '%00', '%', '${jndi:x}', "' OR 1=1 --",
  'a.b.c', '..', 'eyJhbGciOiJub25lIn0.e30.', 'A'.repeat(86), 'x'.repeat(43), 'x'.repeat(22), '01890a5d-ac96-774b-bcce-b302099a8057', '[', '{"a":', '{"__proto__":{"x":1}}', '[[[[[[[[[[[[[[[[',
];

const text = fc.oneof(fc.constantFrom(...troublesome), fc.string(), fc.string({ unit: 'binary', maxLength: 300 }), fc.base64String({ maxLength: 200 }));

/** Any JSON, shallow or deep. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(fc.jsonValue({ maxDepth: 4 }), text, fc.double(), fc.bigInt().map(Number), fc.constant(JSON.parse('{"__proto__":{"x":1},"constructor":{"prototype":{"y":1}}}')));

/** A text with a few changes in it. */
export const changed = (original: string): fc.Arbitrary<string> =>
  fc.array(fc.record({ at: fc.nat(Math.max(1, original.length)), remove: fc.nat(4), insert: fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('.', '=', '"', '{', '\0')) }), { maxLength: 3 })
    .map((changes) => changes.reduce((now, { at, remove, insert }) => now.slice(0, at) + insert + now.slice(at + remove), original));

/** An object of these members, each of them anything, one of the given values, or missing. */
export const nearly = (good: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(good).map(([name, value]) => [name, fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: anyJson })])), { requiredKeys: [] });

/** How often each property is tried: a few times in the suite, `FUZZ_RUNS` times by `npm run fuzz`. */
export const tries = (usual: number): { numRuns: number; seed?: number } => {
  const { FUZZ_RUNS: runs } = process.env;
  return runs ? { numRuns: Number(runs) } : { numRuns: usual };
};

export { text as anyText };
