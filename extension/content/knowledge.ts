import * as v from 'valibot';
import type { Carried, Knowledge, Question } from '../checkout/question.ts';
import { knowledgeAnswerSchema } from '../platform/messages.ts';
import { send } from './send.ts';

/** Answers that are kept: a page that asks more is not asked about twice by accident. */
const KEPT = 2000;

/** Asks the background, once about each thing. What nobody answers is unknown to this reading, and asked again for the next. */
export function createLearner(): (question: Question) => Promise<Knowledge> {
  const payloads = new Map<string, Carried | null>();
  const domains = new Map<string, string>();
  const knowledge: Knowledge = {
    payloadOf: (text) => payloads.get(text) ?? undefined,
    domainOf: (host) => domains.get(host) ?? host,
  };
  return async (question) => {
    if (payloads.size > KEPT) payloads.clear();
    if (domains.size > KEPT) domains.clear();
    const texts = question.texts.filter((text) => !payloads.has(text));
    const hosts = question.hosts.filter((host) => !domains.has(host));
    if (texts.length + hosts.length === 0) return knowledge;
    const answer = v.safeParse(knowledgeAnswerSchema, await send({ kind: 'checkout.ask', texts, hosts }));
    if (answer.success) {
      texts.forEach((text, i) => payloads.set(text, answer.output.payloads[i] ?? null));
      hosts.forEach((host, i) => domains.set(host, answer.output.domains[i] ?? host));
    }
    return knowledge;
  };
}
