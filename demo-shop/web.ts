import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import * as v from 'valibot';
import type { Html } from './html.ts';

/** Public origins of the two sites. Read when needed, since a port may be known only after listening. */
export interface Addresses {
  shop: string;
  pay: string;
}

/** Ends a request with a page that says what went wrong. */
export class PageError extends Error {
  readonly statusCode: number;
  readonly heading: string | undefined;
  constructor(statusCode: number, message: string, heading?: string) {
    super(message);
    this.statusCode = statusCode;
    this.heading = heading;
  }
}

export type ErrorPage = (status: number, message: string, heading?: string) => Html;

/** The content security policy; with the origins that a page frames, and that may frame it. */
const policy = (frames = "'none'", ancestors = "'none'"): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${frames}`,
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

const headers: Record<string, string> = {
  'content-security-policy': policy(),
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** Sends a page. Pages are personal, so no cache keeps them. */
export function sendPage(reply: FastifyReply, page: Html, status = 200): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page.toString());
}

/** The page of this answer shows frames of that origin. */
export const framing = (reply: FastifyReply, origin: string): FastifyReply => reply.header('content-security-policy', policy(origin));

/** The page of this answer may stand in a frame of that origin. */
export const framedBy = (reply: FastifyReply, origin: string): FastifyReply => reply.header('content-security-policy', policy(undefined, origin));

/** Parses what a form or an address brought. Throws a 400 page when it does not fit. */
export function parse<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  throw new PageError(400, 'The form was not complete. Go back and try again.');
}

/** First message for each field that does not fit, or the parsed form. */
export function check<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): { ok: true; value: v.InferOutput<Schema> } | { ok: false; errors: Record<string, string> } {
  const result = v.safeParse(schema, input);
  if (result.success) return { ok: true, value: result.output };
  const errors: Record<string, string> = {};
  for (const issue of result.issues) {
    const path = v.getDotPath(issue);
    if (path) errors[path] ??= issue.received === 'undefined' ? 'Fill in this field.' : issue.message;
  }
  return { ok: false, errors };
}

/** The texts that a form brought, so that a form with a mistake can be shown again as it was typed. */
export function typedText(body: unknown): Record<string, string> {
  const texts = v.safeParse(v.record(v.string(), v.unknown()), body);
  if (!texts.success) return {};
  return Object.fromEntries(
    Object.entries(texts.output).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function errorStatus(error: unknown): number {
  const result = v.safeParse(v.object({ statusCode: v.number() }), error);
  return result.success ? result.output.statusCode : 500;
}

const plainWords: Record<number, string> = {
  400: 'Something in this request was not understood.',
  413: 'That was too much at once.',
  415: 'This kind of form is not understood.',
  500: 'Something failed on our side. Please try again in a moment.',
};

/** A site with forms, cookies, security headers and pages for what goes wrong. */
export function createSite(errorPage: ErrorPage, referrer: string): FastifyInstance {
  const site = Fastify({ bodyLimit: 16 * 1024, forceCloseConnections: true });
  void site.register(formbody);
  void site.register(cookie);
  site.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...headers, 'referrer-policy': referrer });
    if (request.method === 'POST' && request.headers['sec-fetch-site'] === 'cross-site') {
      throw new PageError(403, 'This form was sent from another website.');
    }
  });
  site.setNotFoundHandler((_request, reply) =>
    sendPage(reply, errorPage(404, 'This page does not exist, or not any more.'), 404),
  );
  site.setErrorHandler((error, _request, reply) => {
    const status = errorStatus(error);
    const message =
      error instanceof PageError ? error.message : (plainWords[status] ?? plainWords[status < 500 ? 400 : 500] ?? '');
    if (status >= 500)
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return sendPage(reply, errorPage(status, message, error instanceof PageError ? error.heading : undefined), status);
  });
  return site;
}
