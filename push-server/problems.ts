/** Every failure leaves as an RFC 9457 problem with a stable code. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError, type ProblemCode } from '../protocol/problems.ts';

/** What fastify itself refuses, in our words; anything else that is not a `ProblemError` is our own failure. */
const ofFastify: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_EMPTY_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_body',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_body',
  FST_ERR_BAD_URL: 'not_found',
};

function toProblemError(error: FastifyError | ProblemError): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError(ofFastify[error.code] ?? 'internal', {}, { cause: error });
}

function sendProblem(reply: FastifyReply, error: ProblemError): FastifyReply {
  const problem = error.toProblem();
  if (problem.retryAfter !== undefined) void reply.header('retry-after', String(problem.retryAfter));
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** Answers what fastify refuses before it knows a route, such as an address that cannot be decoded. */
export const answerEarly = (error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void => void sendProblem(reply, toProblemError(error));

interface Answering {
  /** The methods that this address has, if it is one of the API's. */
  methodsOf: (path: string) => readonly string[];
  /** Whether the address is a screen of the PWA, which gets the start page. */
  isScreen: (path: string) => boolean;
  /** Told of each problem that is answered. */
  onProblem: (code: ProblemCode) => void;
}

/** Answers errors and unknown addresses of the app. */
export function answerProblems(app: FastifyInstance, { methodsOf, isScreen, onProblem }: Answering): void {
  app.setErrorHandler((error: FastifyError | ProblemError, request, reply) => {
    const problem = toProblemError(error);
    onProblem(problem.code);
    if (problem.status >= 500) request.log.error({ err: error }, 'failed');
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0] ?? '';
    if (request.method === 'GET' && isScreen(path)) return reply.sendFile('index.html');
    const methods = methodsOf(path);
    if (methods.length === 0) return sendProblem(reply, new ProblemError('not_found'));
    return sendProblem(reply.header('allow', methods.join(', ')), new ProblemError('method_not_allowed'));
  });
}
