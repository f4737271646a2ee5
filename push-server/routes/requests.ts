import * as v from 'valibot';
import { requestIdSchema } from '../../protocol/base.ts';
import { readClaims } from '../../protocol/statements.ts';
import { ProblemError } from '../../protocol/problems.ts';
import { statementBodySchema } from '../../protocol/messages/devices.ts';
import { fileBodySchema, handCardBodySchema, operateAnswerSchema, requestListSchema, requestViewSchema, stateAnswerSchema } from '../../protocol/messages/requests.ts';
import { memberOf } from '../authentication.ts';
import { answerCard, handCard } from '../requests/cards.ts';
import { fileRequest } from '../requests/file.ts';
import { operate } from '../requests/operate.ts';
import { listRequests, readRequest } from '../requests/read.ts';
import { acknowledge, decide, open } from '../requests/steps.ts';
import { none, read, write, type Route } from './route.ts';

const request = v.object({ request: requestIdSchema });
/** Bytes of a filing: both sealed parts at their largest, with all recipients. */
const filingBody = 192 * 1_024;
const raceProblems = ['not_found', 'filing_mismatch', 'request_expired', 'request_settled', 'already_released'] as const;

/** The address and the statement are about the same request. */
function assertPath(inPath: string, statement: string, kind: 'operate' | 'acknowledge' | 'open' | 'decide' | 'hand-card' | 'answer-card'): void {
  if (readClaims(statement, kind).request !== inPath) throw new ProblemError('malformed_statement', { detail: 'request' });
}

export const requestRoutes: readonly Route[] = [
  write({
    path: '/v1/requests', summary: 'Files a payment request.', kind: 'file', params: none, body: fileBodySchema, answer: stateAnswerSchema, status: 201, bodyLimit: filingBody,
    problems: ['no_phones', 'devices_changed', 'digest_mismatch', 'expiry_out_of_range', 'request_open', 'request_conflict', 'wrong_role'],
    async handle(parts, { body }) {
      const { state, created } = await fileRequest(parts, body);
      return { answer: { state }, created };
    },
  }),
  read({
    path: '/v1/requests', summary: 'Requests of this device, newest first.', params: none, answer: requestListSchema,
    handle: async (parts, { device }) => ({ requests: await listRequests(parts, memberOf(device).id) }),
  }),
  read({
    path: '/v1/requests/:request', summary: 'One request, as this device may see it.', params: request, answer: requestViewSchema,
    handle: (parts, { device, params }) => readRequest(parts, params.request, memberOf(device).id),
  }),
  write({
    path: '/v1/requests/:request/operations', summary: 'Operates: the first accepted operation releases the details.', kind: 'operate', params: request, body: statementBodySchema,
    answer: operateAnswerSchema,
    problems: [...raceProblems, 'operation_not_accepted', 'match_required', 'match_failed', 'scan_required', 'scan_failed', 'wrong_role', 'relay_refused'],
    async handle(parts, { params, body, way }) {
      assertPath(params.request, body.statement, 'operate');
      return { answer: await operate(parts, body.statement, way === 'stored') };
    },
  }),
  write({
    path: '/v1/requests/:request/acknowledgements', summary: 'A phone shows the request.', kind: 'acknowledge', params: request, body: statementBodySchema,
    answer: stateAnswerSchema, problems: [...raceProblems, 'wrong_role'],
    async handle(parts, { params, body }) {
      assertPath(params.request, body.statement, 'acknowledge');
      return { answer: { state: await acknowledge(parts, body.statement) } };
    },
  }),
  write({
    path: '/v1/requests/:request/openings', summary: 'The winner shows the pay page.', kind: 'open', params: request, body: statementBodySchema,
    answer: stateAnswerSchema, problems: [...raceProblems, 'not_released', 'not_the_winner'],
    async handle(parts, { params, body }) {
      assertPath(params.request, body.statement, 'open');
      return { answer: { state: await open(parts, body.statement) } };
    },
  }),
  write({
    path: '/v1/requests/:request/decisions', summary: 'Declined, cancelled, paid or failed.', kind: 'decide', params: request, body: statementBodySchema,
    answer: stateAnswerSchema, problems: [...raceProblems, 'not_released', 'not_the_winner', 'wrong_role'],
    async handle(parts, { params, body }) {
      assertPath(params.request, body.statement, 'decide');
      return { answer: { state: await decide(parts, body.statement) } };
    },
  }),
  write({
    path: '/v1/requests/:request/cards', summary: 'The winner hands its desktop a card, sealed.', kind: 'hand-card', params: request, body: handCardBodySchema,
    answer: stateAnswerSchema, problems: [...raceProblems, 'not_released', 'not_the_winner', 'digest_mismatch'],
    async handle(parts, { params, body }) {
      assertPath(params.request, body.statement, 'hand-card');
      return { answer: { state: await handCard(parts, body) } };
    },
  }),
  write({
    path: '/v1/requests/:request/card-answers', summary: 'The desktop filled the card in, or says why not.', kind: 'answer-card', params: request, body: statementBodySchema,
    answer: stateAnswerSchema, problems: [...raceProblems, 'not_released', 'wrong_role', 'digest_mismatch'],
    async handle(parts, { params, body }) {
      assertPath(params.request, body.statement, 'answer-card');
      return { answer: { state: await answerCard(parts, body.statement) } };
    },
  }),
];
