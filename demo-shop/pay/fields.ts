import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { asset } from '../assets.ts';
import fieldJs from '../assets/field.js?raw';
import { BoundedMap } from '../bounded-map.ts';
import { html, type Html } from '../html.ts';
import type { Ids } from '../ids.ts';
import { check, framedBy, parse, sendPage, type Addresses } from '../web.ts';
import { CardForm } from './card.ts';
import { payStyles } from './pages.ts';

export const fieldScript = asset('field.js', 'text/javascript; charset=utf-8', fieldJs);

/** What is typed into frames of the provider: everything of a card but the name, which the shop asks for itself. */
const FramedCard = v.omit(CardForm, ['name']);
type FramedCard = v.InferOutput<typeof FramedCard>;

/** Cards behind tokens: each token is good once. */
export class Tokens {
  readonly #cards = new BoundedMap<string, FramedCard>(1_000);
  readonly #ids: Ids;

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  keep(card: FramedCard): string {
    const token = this.#ids.secret();
    this.#cards.set(token, card);
    return token;
  }

  take(token: string): FramedCard | undefined {
    const card = this.#cards.get(token);
    this.#cards.delete(token);
    return card;
  }
}

const fields = {
  number: { label: 'Card number', autocomplete: 'cc-number', placeholder: '1234 1234 1234 1234' },
  expiry: { label: 'Expiry date', autocomplete: 'cc-exp', placeholder: 'MM / YY' },
  csc: { label: 'Security code', autocomplete: 'cc-csc', placeholder: 'CVC' },
} as const;
type FieldName = keyof typeof fields;

const Path = v.object({ name: v.picklist(['number', 'expiry', 'csc']) });
const Query = v.object({ session: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)) });

function fieldPage(name: FieldName, session: string, shop: string): Html {
  const { label, autocomplete, placeholder } = fields[name];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${label}</title>
        <link rel="stylesheet" href="${payStyles.path}" />
        <script type="module" src="${fieldScript.path}"></script>
      </head>
      <body class="framed">
        <form data-session="${session}" data-shop="${shop}">
          <input name="${name}" aria-label="${label}" autocomplete="${autocomplete}" placeholder="${placeholder}" inputmode="numeric" maxlength="40" />
        </form>
      </body>
    </html>`;
}

/** Single card fields for other people's pages, and the tokens that stand for what was typed. */
export function fieldRoutes(site: FastifyInstance, tokens: Tokens, addresses: Addresses): void {
  site.get('/fields/:name', (request, reply) => {
    const { name } = parse(Path, request.params);
    const { session } = parse(Query, request.query);
    return sendPage(framedBy(reply, addresses.shop), fieldPage(name, session, addresses.shop));
  });
  site.post('/fields/tokens', (request, reply) => {
    const card = check(FramedCard, request.body);
    if (card.ok) return reply.send({ token: tokens.keep(card.value) });
    return reply.send({ problem: Object.values(card.errors)[0] ?? 'Enter your card.' });
  });
}
