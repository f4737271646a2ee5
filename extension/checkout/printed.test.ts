// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { emvOf, field } from '../../protocol/formats/testing.ts';
import { readPage } from './testing.ts';

/** A key of Pix, what is owed in reais, and to whom. */
const pix = emvOf(field('26', field('00', 'br.gov.bcb.pix') + field('01', '5f84a4c5-c5cb-4599-9f13-7eb4d419dacc')), field('52', '0000'), field('53', '986'), field('54', '439.00'), field('58', 'BR'), field('59', 'Fern Ceramica'), field('60', 'Sao Paulo'), field('62', field('05', 'FC2041')));

const code = { kind: 'code', payload: pix, format: 'emv-mpm[pix]' };
const around = (html: string): string => `<html lang="pt-BR"><title>Pagamento – Fern Cerâmica</title><h1>Falta pouco</h1><p>Pague com Pix até amanhã</p>${html}`;

describe('a payload that is printed to be copied', () => {
  it.each([
    ['a text by itself', `<div>${pix}</div>`],
    ['inline code', `<code> ${pix}\n</code>`],
    ['a field to copy from', `<input readonly value="${pix}">`],
    ['a field that is closed', `<input disabled value="${pix}">`],
    ['a text that is closed', `<textarea disabled>${pix}</textarea>`],
  ])('is a way to pay, and says how much: %s', (_, html) => {
    expect(readPage(around(html), 'https://fern.example/loja/2041')).toMatchObject({ step: 'payment', ways: [code], total: { currency: 'BRL', value: '439.00' }, reference: 'FC2041' });
  });

  it.each([
    ['in source code', `<pre>${pix}</pre>`],
    ['in an article', `<article><p>${pix}</p></article>`],
    ['in running text', `<p>O código ${pix} é um exemplo</p>`],
    ['with a checksum that is wrong', `<div>${pix.slice(0, -4)}0000</div>`],
    ['that nobody sees', `<div hidden>${pix}</div>`],
  ])('is none %s', (_, html) => {
    expect(readPage(around(html), 'https://fern.example/loja/2041').ways).toEqual([]);
  });

  it('may be longer than a line of a page', () => {
    const long = emvOf(field('26', field('00', 'br.gov.bcb.pix') + field('01', '5f84a4c5-c5cb-4599-9f13-7eb4d419dacc')), field('52', '0000'), field('53', '986'), field('54', '439.00'), field('58', 'BR'), field('59', 'Fern Ceramica'), field('60', 'Sao Paulo'), field('62', field('05', 'FC2041')), ...['80', '81', '82', '83'].map((id) => field(id, 'x'.repeat(90))));
    expect(long.length).toBeGreaterThan(400);
    expect(readPage(around(`<div>${long}</div>`), 'https://fern.example/loja/2041').ways).toEqual([{ ...code, payload: long }]);
  });
});
