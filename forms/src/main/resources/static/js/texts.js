// The texts of the page's language, from messages/*.properties. A missing text shows its key, so that tests find it.
import { language } from './api.js';

const CHINESE = /[\u3400-\u9fff]/;
const all = await (await fetch(`/texts.json?lang=${encodeURIComponent(language)}`)).json();

export function text(key, ...values) {
  const pattern = all[key] ?? key;
  return pattern.replace(/\{(\d+)\}/g, (whole, index) => values[index] ?? whole).replace(/''/g, "'");
}

export const hasText = key => key in all;

export const textOr = (key, otherwise) => hasText(key) ? text(key) : otherwise;

/** The half of "English / 中文" that the reader understands; what is not said in both languages stays as it is. */
export function half(own) {
  const [first, ...rest] = own.split(' / ');
  const other = rest.join(' / ');
  if (!other || CHINESE.test(first) === CHINESE.test(other)) {
    return own;
  }
  return CHINESE.test(other) === language.startsWith('zh') ? `${heading(first)}${other}` : first;
}

/** "### English / 中文" keeps its marks in either language. */
const heading = first => /^#+ /.exec(first)?.[0] ?? '';
