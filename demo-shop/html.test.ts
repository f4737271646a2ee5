import { expect, test } from 'vitest';
import { html, jsonLd } from './html.ts';

test('escapes every value, in lists too, and leaves templates alone', () => {
  const evil = `<script>"'&`;
  expect(html`<p title="${evil}">${[evil, html`<b>${1}</b>`, null, false]}</p>`.toString()).toBe(
    '<p title="&lt;script&gt;&quot;&#39;&amp;">&lt;script&gt;&quot;&#39;&amp;<b>1</b></p>',
  );
});

test('no value ends a JSON data block', () => {
  const text = jsonLd({ name: '</script><script>alert(1)' }).toString();
  expect(text.match(/<\/script>/g)).toHaveLength(1);
});
