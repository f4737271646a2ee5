// @vitest-environment happy-dom
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { answer } from '../checkout/knowledge.ts';
import type { Question } from '../checkout/question.ts';
import { conclude, lookAt } from '../checkout/read-checkout.ts';
import { finish } from '../checkout/work.ts';
import { toKnowledgeSchema } from '../platform/messages.ts';
import { createLearner } from './knowledge.ts';

const link = 'upi://pay?pa=tea@bank&pn=Tea&am=43.90&cu=INR';
const asked: Question[] = [];

/** A background that answers by `how`; what it was asked is kept. */
function background(how: (question: Question) => unknown): void {
  Reflect.set(globalThis, 'browser', {
    runtime: {
      id: 'x',
      sendMessage: (message: Question) => {
        asked.push({ texts: message.texts, hosts: message.hosts });
        return Promise.resolve(how(message));
      },
    },
  });
}

beforeEach(() => {
  asked.length = 0;
});

describe('what a page asks', () => {
  it('is answered by what the background knows', async () => {
    background(({ texts, hosts }) => answer({ texts, hosts }));
    const known = await createLearner()({ texts: [link, 'upi://nothing'], hosts: ['pay.tea.example.co.uk', 'localhost'] });
    expect(known.payloadOf(link)).toMatchObject({ format: 'upi', currency: 'INR', amount: '43.90' });
    expect(known.payloadOf('upi://nothing')).toBeUndefined();
    expect([known.domainOf('pay.tea.example.co.uk'), known.domainOf('localhost'), known.domainOf('unasked.example')]).toEqual(['example.co.uk', 'localhost', 'unasked.example']);
  });

  it('is asked once, in further readings too', async () => {
    background(({ texts, hosts }) => answer({ texts, hosts }));
    const learn = createLearner();
    await learn({ texts: [link], hosts: ['tea.example'] });
    await learn({ texts: [link], hosts: ['tea.example'] });
    await learn({ texts: [link, 'upi://more'], hosts: ['tea.example'] });
    expect(asked).toEqual([
      { texts: [link], hosts: ['tea.example'] },
      { texts: ['upi://more'], hosts: [] },
    ]);
  });

  it.each([
    ['nobody is there', () => undefined],
    ['another version answers', () => ({ payloads: ['upi'], domains: [] })],
  ])('is unknown where %s, and asked again', async (_, how) => {
    background(how);
    const learn = createLearner();
    const unknown = await learn({ texts: [link], hosts: ['www.tea.example'] });
    expect([unknown.payloadOf(link), unknown.domainOf('www.tea.example')]).toEqual([undefined, 'www.tea.example']);
    background(({ texts, hosts }) => answer({ texts, hosts }));
    expect((await learn({ texts: [link], hosts: [] })).payloadOf(link)).toBeDefined();
  });

  it('is no more and no longer than the background takes, whatever the page holds', async () => {
    background((message) => {
      const { texts, hosts } = v.parse(toKnowledgeSchema, { kind: 'checkout.ask', ...message });
      return answer({ texts, hosts });
    });
    const links = Array.from({ length: 2000 }, (_, i) => `<a href="upi-${i}://pay">${i}</a>`).join('');
    const html = `<title>Pay</title><a href="${link}">UPI</a><a href="https://${'a.'.repeat(150)}example/">x</a>${links}<input readonly value="${'9'.repeat(5000)}"><h1>Payment method</h1><p>Order total ₹43.90</p><button>Pay now</button>`;
    const source = { document: new DOMParser().parseFromString(html, 'text/html'), url: 'https://checkout.stripe.com/c/pay/cs_test_a1b2c3d4e5', codes: ['9'.repeat(8000)] };
    const sight = finish(lookAt(source));
    const reading = finish(conclude(sight, await createLearner()(sight.question)));
    expect(asked[0]?.texts.length).toBe(400);
    expect(reading).toMatchObject({ step: 'payment', ways: expect.arrayContaining([{ kind: 'uri', uri: link }]) });
  });
});
