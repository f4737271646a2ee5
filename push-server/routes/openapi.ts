/** The OpenAPI 3.1 document, from the very table that the app is made of. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { problemKinds, problemSchema, type ProblemCode } from '../../protocol/problems.ts';
import type { Route } from './route.ts';

/** What every call can be answered with. */
const always: readonly ProblemCode[] = ['update_required', 'rate_limited', 'unavailable', 'internal'];
const ofStatements: readonly ProblemCode[] = [
  'statement_missing', 'malformed_statement', 'wrong_kind', 'bad_signature', 'wrong_audience', 'clock_skew', 'statement_expired', 'unknown_device', 'device_revoked',
];
const ofBodies: readonly ProblemCode[] = ['malformed_body', 'body_too_large', 'unsupported_media_type', 'statement_reused', 'relay_refused'];

/** A schema of ours as JSON Schema 2020-12. What only code can check is left out of it. */
const schemaOf = (schema: v.GenericSchema) => toJsonSchema(schema, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' });

const json = (schema: object) => ({ content: { 'application/json': { schema } } });

export function openApi(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Raise to Pay: payment server',
      version: '1',
      description: 'Every call carries one statement: a compact JWS (ES256) that one device signed. Writes carry it in the body, reads in `Authorization: Statement …`. Failures are RFC 9457 problems with a stable `code`.',
    },
    paths,
    components: {
      schemas: { problem: schemaOf(problemSchema) },
      securitySchemes: { statement: { type: 'apiKey', in: 'header', name: 'Authorization', description: '`Statement ` and a statement of kind `read` over method and path with query.' } },
    },
  };
}

function operationOf(route: Route) {
  const parameters = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  return {
    summary: route.summary,
    description: route.kind === null ? 'Open to everyone.' : `Takes a statement of kind \`${route.kind}\`.`,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.kind === 'read' ? { security: [{ statement: [] }] } : {}),
    ...(route.body ? { requestBody: { required: true, ...json(schemaOf(route.body)) } } : {}),
    responses: { [route.status]: { description: 'Done.', ...json(schemaOf(route.answer)) }, ...problemsOf(route) },
  };
}

/** Problems by status, their codes told. */
function problemsOf(route: Route): Record<string, object> {
  const codes = [...(route.kind === null ? [] : ofStatements), ...(route.body ? ofBodies : []), ...route.problems, ...always];
  const byStatus = new Map<number, Set<ProblemCode>>();
  for (const code of codes) byStatus.set(problemKinds[code].status, (byStatus.get(problemKinds[code].status) ?? new Set()).add(code));
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } };
  return Object.fromEntries([...byStatus].map(([status, of]) => [status, { description: [...of].map((code) => `\`${code}\``).join(', '), content }]));
}
