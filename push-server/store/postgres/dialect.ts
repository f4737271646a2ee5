/** The shared statements as PostgreSQL takes them: `:name` becomes `$1`, and names with capitals are quoted, since PostgreSQL folds what is not. */

export interface PostgresStatement {
  /** Under which the connection keeps the prepared statement. */
  name: string;
  text: string;
  /** Parameters in their order. */
  parameters: readonly string[];
}

const kept = new Map<string, PostgresStatement>();
/** A text, a quoted name, a cast, a parameter, a name with capitals. */
const token = /'[^']*'|"[^"]*"|::\w+|:([a-z]\w*)|\b[a-z][a-z0-9]*[A-Z]\w*\b/g;

/** Translates once; the same text gives the same statement. */
export function toPostgres(sql: string): PostgresStatement {
  const before = kept.get(sql);
  if (before) return before;
  const parameters: string[] = [];
  const text = sql.replace(token, (found: string, parameter: string | undefined) => {
    if (parameter !== undefined) return `$${positionOf(parameter, parameters)}`;
    return /^['":]/.test(found) ? found : `"${found}"`;
  });
  const statement = { name: `rtp${kept.size}`, text, parameters };
  kept.set(sql, statement);
  return statement;
}

function positionOf(parameter: string, parameters: string[]): number {
  const index = parameters.indexOf(parameter);
  return index >= 0 ? index + 1 : parameters.push(parameter);
}
