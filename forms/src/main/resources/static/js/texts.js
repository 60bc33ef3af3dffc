// The texts of the page's language, from messages/*.properties. A missing text shows its key, so that tests find it.
import { language } from './api.js';

const all = await (await fetch(`/texts.json?lang=${encodeURIComponent(language)}`)).json();

export function text(key, ...values) {
  const pattern = all[key] ?? key;
  return pattern.replace(/\{(\d+)\}/g, (whole, index) => values[index] ?? whole).replace(/''/g, "'");
}

export const hasText = key => key in all;
