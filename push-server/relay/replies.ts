/** Problems (RFC 9457) and CORS of the relay. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError, type ProblemCode } from '../../protocol/problems.ts';

const codesOfFramework: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_body',
};

/** Answers with the problem that an error is. What is not foreseen is logged, without what was sent. */
export function answerProblem(error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = (error instanceof ProblemError ? error : translate(error, request)).toProblem();
  if (problem.retryAfter !== undefined) reply.header('retry-after', String(problem.retryAfter));
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

function translate(error: Error, request: FastifyRequest): ProblemError {
  const code = 'code' in error ? codesOfFramework[String(error.code)] : undefined;
  if (code) return new ProblemError(code);
  request.log.error({ err: error }, 'the relay failed');
  return new ProblemError('internal', {}, { cause: error });
}

/** The relay is there for pages of another origin. Authority is in the statements, never in a cookie, so any origin may ask. */
export async function crossOrigin(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  reply.headers({ 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  if (request.method !== 'OPTIONS') return undefined;
  reply.headers({ 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': 'authorization, content-type, raise-to-pay-version', 'access-control-max-age': '86400' });
  return reply.code(204).send();
}
