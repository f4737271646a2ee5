/** `host` is `domain` or below it. */
export const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** Whether a host, in lower case, is one of these or lies within one. A set of names: an expression of a hundred takes milliseconds to be made ready. */
export function isOneOf(hostname: string, hosts: ReadonlySet<string>): boolean {
  for (let at = 0; ; ) {
    if (hosts.has(hostname.slice(at))) return true;
    const dot = hostname.indexOf('.', at);
    if (dot < 0) return false;
    at = dot + 1;
  }
}

/** Whether a host is of a kind that its first label names, alone or with a number or more words behind it: `checkout`, `checkout2`, `pay-eu`. */
export function isHostOf(hostname: string, firstLabels: ReadonlySet<string>): boolean {
  const label = hostname.slice(0, Math.max(0, hostname.indexOf('.'))).replace(/\d+$/, '');
  return firstLabels.has(label) || firstLabels.has(label.slice(0, Math.max(0, label.indexOf('-'))));
}
