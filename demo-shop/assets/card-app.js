/* global document */
// A card form of React's: what stands in the fields is React's state, grouped and slashed as it is typed, and nothing else is sent.
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';

const digits = (text, most) => text.replace(/\D/g, '').slice(0, most);
const grouped = (text) => digits(text, 19).replace(/(.{4})(?=.)/g, '$1 ');
const dated = (text) => digits(text, 4).replace(/^(..)(.+)/, '$1 / $2');

const fields = [
  { name: 'number', label: 'Card number', autoComplete: 'cc-number', placeholder: '1234 1234 1234 1234', shape: grouped },
  { name: 'expiry', label: 'Expiry date', autoComplete: 'cc-exp', placeholder: 'MM / YY', shape: dated, half: true },
  { name: 'csc', label: 'Security code', autoComplete: 'cc-csc', placeholder: 'CVC', shape: (text) => digits(text, 4), half: true },
  { name: 'name', label: 'Name on card', autoComplete: 'cc-name', shape: (text) => text },
];

function Field({ field, value, change }) {
  const { name, label, half, shape, ...rest } = field;
  return h('div', { className: half ? 'field half' : 'field' },
    h('label', { htmlFor: `app-${name}` }, label),
    h('input', { id: `app-${name}`, type: 'text', maxLength: 80, required: true, value, onChange: (event) => change(shape(event.target.value)), ...rest }));
}

function CardForm({ pay }) {
  const [values, setValues] = useState({ number: '', expiry: '', csc: '', name: '' });
  const set = (name) => (value) => setValues((before) => ({ ...before, [name]: value }));
  return [
    ...fields.map((field) => h(Field, { key: field.name, field, value: values[field.name], change: set(field.name) })),
    ...fields.map(({ name }) => h('input', { key: `${name}-sent`, type: 'hidden', name, value: values[name], readOnly: true })),
    h('button', { key: 'pay', className: 'button wide-button' }, pay),
  ];
}

const place = document.querySelector('[data-card-app]');
createRoot(place).render(h(CardForm, { pay: place.dataset.cardApp }));
