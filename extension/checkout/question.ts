/**
 * What a reading asks of somebody who knows the payment formats and the public suffix list: both are much to take in for a
 * page, and few pages have anything to be understood by them.
 */
export interface Question {
  /** Texts of links, codes and controls, each of which may be a payment payload. */
  texts: readonly string[];
  /** Hosts whose registrable domain matters. */
  hosts: readonly string[];
}

/** Texts and hosts of one question at most: more is no checkout. */
export const TEXTS = 400;
export const HOSTS = 250;
/** The longest text that may be a payload, and the longest name of a host (RFC 1035, section 2.3.4). */
export const LONGEST_TEXT = 4096;
export const LONGEST_HOST = 253;

const some = (all: readonly string[], longest: number, most: number): string[] => [...new Set(all.filter(({ length }) => length > 0 && length <= longest))].slice(0, most);

/** The question about these, without what nobody could answer: a hostile page is read all the same. */
export const questionOf = (texts: readonly string[], hosts: readonly string[]): Question => ({ texts: some(texts, LONGEST_TEXT, TEXTS), hosts: some(hosts, LONGEST_HOST, HOSTS) });

/** What of a payload a reading needs: see `Payload` in protocol/formats/format.ts. */
export interface Carried {
  format: string;
  currency?: string | undefined;
  amount?: string | undefined;
  reference?: string | undefined;
}

export interface Knowledge {
  /** What a text that was asked about carries; nothing where it is no payload. */
  payloadOf: (text: string) => Carried | undefined;
  /** The registrable domain of a host that was asked about; the host itself where it has none. */
  domainOf: (host: string) => string;
}
