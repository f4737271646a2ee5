import { readPayload } from '../../protocol/formats/index.ts';
import { domainOf } from './domain.ts';
import type { Carried, Knowledge, Question } from './question.ts';

/** All that there is to know. Not for a page: it brings every payment format and the public suffix list along. */
export const knowledge: Knowledge = {
  payloadOf(text) {
    const { format, currency, amount, reference } = readPayload(text) ?? {};
    return format === undefined ? undefined : { format, currency, amount, reference };
  },
  domainOf(host) {
    const url = `https://${host}/`;
    return URL.canParse(url) ? domainOf(url) : host;
  },
};

/** One entry for each text and host of a question, in their order; `null` where a text is no payload. */
export const answer = ({ texts, hosts }: Question): { payloads: (Carried | null)[]; domains: string[] } => ({
  payloads: texts.map((text) => knowledge.payloadOf(text) ?? null),
  domains: hosts.map(knowledge.domainOf),
});
