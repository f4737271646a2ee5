import * as v from 'valibot';

const port = (fallback: string) =>
  v.pipe(
    v.optional(v.string(), fallback),
    v.regex(/^\d{1,5}$/, 'must be a port number'),
    v.transform(Number),
    v.maxValue(65535),
  );
const address = v.optional(
  v.pipe(
    v.string(),
    v.url(),
    v.regex(/^https?:/, 'must be http or https'),
    v.transform((url) => new URL(url).origin),
  ),
);

const Environment = v.object({
  SHOP_PORT: port('8790'),
  PAY_PORT: port('8791'),
  SHOP_HOST: v.optional(v.string(), '127.0.0.1'),
  SHOP_PUBLIC_URL: address,
  PAY_PUBLIC_URL: address,
});

/** Settings of the demo shop. Public addresses default to localhost and the port that was really opened. */
export type Config = v.InferOutput<typeof Environment>;

/** Reads the settings from environment variables. Throws an Error with one sentence that names the bad variable. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const result = v.safeParse(Environment, environment);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new Error(`${v.getDotPath(issue) ?? 'environment'}: ${issue.message}`);
}
