import { m } from '../../i18n/generated/messages.js';
import type { CardAnswer } from '../../protocol/card.ts';

const sentences: Readonly<Record<CardAnswer, () => string>> = {
  filled: m.fill_filled,
  resisted: m.fill_resisted,
  page_gone: m.fill_page_gone,
  no_form: m.fill_no_form,
  insecure: m.fill_insecure,
  origin_changed: m.fill_origin_changed,
  hidden_form: m.fill_hidden_form,
  foreign_frame: m.fill_foreign_frame,
  foreign_target: m.fill_foreign_target,
  form_changed: m.fill_form_changed,
  many_forms: m.fill_many_forms,
  not_approved: m.fill_not_approved,
  unknown_passkey: m.fill_unknown_passkey,
  too_late: m.fill_too_late,
};

/** What the shopper reads on the desktop about a card that the phone sent: what happened and what to do. */
export const cardSentence = (answer: CardAnswer): string => sentences[answer]();
