type Template = ReadonlyMap<string, string>;

/** What a scheme's template says. */
export interface Profile {
  scheme: string;
  account?: string;
  reference?: string;
}

const first = (template: Template, ...ids: string[]): string | undefined => ids.map((id) => template.get(id)).find((value) => value !== undefined);

/** VietQR 1.5, 38-01: the bank's BIN and the account or card number in a template of their own. */
function vietnamese(template: Template): string | undefined {
  const [, bin, account] = /^00\d\d(\d{6})01\d\d(\w+)$/.exec(template.get('01') ?? '') ?? [];
  return bin && account && `${bin} ${account}`;
}

interface Scheme {
  name: string;
  /** The globally unique identifier of the template, which is what stands in its field 00; in any case. */
  identifier: RegExp;
  account: (template: Template) => string | undefined;
  reference?: (template: Template) => string | undefined;
}

/** Each scheme as its own specification fixes identifier and fields. The first one that a code has is the one it is. */
const schemes: readonly Scheme[] = [
  // BR Code (Banco Central do Brasil, Manual de Padrões para Iniciação do Pix): 01 key, 25 address of the charge.
  { name: 'pix', identifier: /^br\.gov\.bcb\.pix$/i, account: (template) => first(template, '01', '25') },
  // Thai QR Payment: tag 29 credit transfer to phone, identity number, wallet or bank account.
  { name: 'promptpay', identifier: /^A00000067701011[14]$/i, account: (template) => first(template, '01', '02', '03', '04') },
  // Thai QR Payment: tag 30 bill payment, biller and two references.
  {
    name: 'promptpay',
    identifier: /^A000000677010112$/i,
    account: (template) => first(template, '01'),
    reference: (template) => [template.get('02'), template.get('03')].filter(Boolean).join(' ') || undefined,
  },
  { name: 'vietqr', identifier: /^A000000727$/i, account: vietnamese },
  // SGQR, PayNow template: 01 kind of proxy, 02 its value.
  { name: 'paynow', identifier: /^SG\.PAYNOW$/i, account: (template) => first(template, '02') },
  // QRIS (Bank Indonesia): 51-02 national merchant id.
  { name: 'qris', identifier: /^ID\.CO\.QRIS\.WWW$/i, account: (template) => first(template, '02') },
  // DuitNow QR (PayNet): 01 acquirer, 02 merchant.
  { name: 'duitnow', identifier: /^A0000006150001$/i, account: (template) => first(template, '02', '01') },
  // Common QR code of Hong Kong (HKMA, HKICL): 02 FPS identifier, 03 phone, 04 mail.
  { name: 'fps', identifier: /^hk\.com\.hkicl$/i, account: (template) => first(template, '02', '03', '04') },
  // Bharat QR (NPCI): 01 VPA.
  { name: 'upi-emv', identifier: /^A000000524$/i, account: (template) => (template.get('01')?.includes('@') ? template.get('01') : undefined) },
];

/** Philippine QR Ph: 04 credit account, 03 merchant; beside the bank in 01. */
const philippine = /^(?:com\.p2pqrpay|ph\.ppmi)/i;

/** A scheme without an entry above: a domestic account in field 00 itself (Cambodia's KHQR), or the first field after it. */
function other(template: Template): string | undefined {
  const identifier = template.get('00') ?? '';
  if (identifier.includes('@')) return identifier;
  if (philippine.test(identifier)) return first(template, '04', '03', '01');
  return first(template, '01', '02', '03') ?? (identifier || undefined);
}

/**
 * Which scheme a code belongs to and whom it pays.
 * @param templates fields of 26 to 51, in order
 * @param cards values of 02 to 25, in order
 */
export function profileOf(templates: readonly Template[], cards: readonly string[]): Profile {
  for (const scheme of schemes) {
    const template = templates.find((candidate) => scheme.identifier.test(candidate.get('00') ?? '') && scheme.account(candidate) !== undefined);
    if (template) return { scheme: scheme.name, account: scheme.account(template), reference: scheme.reference?.(template) };
  }
  return { scheme: 'other', account: templates.map(other).find(Boolean) ?? cards[0] };
}
