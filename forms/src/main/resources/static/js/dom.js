// Builds page parts from data. Text is always set as text, never as markup.
import { language } from './api.js';
import { text, textOr } from './texts.js';

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else {
      node.setAttribute(name === 'className' ? 'class' : name, value === true ? '' : value);
    }
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

export const byId = id => document.getElementById(id);

/** Tells tests and assistive tools that the page shows its data. */
export function ready() {
  document.body.dataset.ready = '1';
}

export function note(kind, message, fields = []) {
  return el('div', { className: `note note-${kind}`, role: kind === 'bad' ? 'alert' : 'status' },
    message, fields.length ? el('ul', {}, fields.map(field => el('li', {}, fieldText(field)))) : null);
}

export function fieldText(field) {
  return field.text ?? (language.startsWith('zh') ? field.textZh : field.textEn) ?? field.code;
}

export function showRefusal(place, refusal) {
  place.replaceChildren(note('bad', refusal.message, refusal.fields ?? []));
  place.scrollIntoView({ block: 'nearest' });
}

const dateFormat = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'Asia/Shanghai' });
const timeFormat = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' });

export const date = value => value ? dateFormat.format(new Date(value.length === 10 ? `${value}T12:00:00+08:00` : value)) : '';
export const time = value => value ? timeFormat.format(new Date(value)) : '';

/** "1234567.00" and "CNY" as ¥1,234,567.00; the digits stay text, no amount becomes a binary number. */
export function money(amount, currency = 'CNY') {
  if (amount === null || amount === undefined || amount === '') {
    return '';
  }
  const [, sign, size] = /^(-?)(.*)$/.exec(String(amount));
  return `${sign}${currency === 'CNY' ? '¥' : `${currency} `}${grouped(size)}`;
}

/** "1234567.000" as 1,234,567.000. */
export function grouped(amount) {
  const [whole, fraction] = String(amount).split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${fraction ? `.${fraction}` : ''}`;
}

/** A value of a case or of a form's read-only field: an amount, a date, a time or a word of the system as a person reads it. */
export function readable(value) {
  const amount = /^(?:([A-Z]{3}) )?(-?\d+\.\d{2})$/.exec(value);
  return amount?.[1] ? money(amount[2], amount[1])
    : amount ? grouped(amount[2])
    : /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value)
    : /^\d{4}-\d{2}-\d{2}T/.test(value) ? time(value)
    : /^[A-Z0-9_]+(, [A-Z0-9_]+)*$/.test(value) ? value.split(', ').map(word => textOr(`value.${word}`, word)).join(text('ui.comma'))
    : textOr(`value.${value}`, value);
}

const GOOD = /ACTIVE|ONBOARDED|CONFIRMED|PAID|DISBURSED|SETTLED|CLOSED|DISCHARGED|ACCEPTED|APPROVED|DONE/;
const BAD = /REJECT|REFUSED|DECLINED|REVOKED|FAILED|OVERDUE|DEFAULT|DISPUTED|CANCELLED|EXPIRED|LAPSED|MANUAL/;

export function state(word, shown) {
  const mood = BAD.test(word ?? '') ? 'pill-bad' : GOOD.test(word ?? '') ? 'pill-good' : '';
  return el('span', { className: `pill ${mood}` }, shown ?? word ?? '');
}

/** How near a due date is, measured in business time. */
export function due(value) {
  if (!value) {
    return '';
  }
  const days = Math.floor((new Date(value) - new Date(document.body.dataset.now)) / 86400000);
  const mood = days < 0 ? 'pill-bad' : days < 3 ? 'pill-warn' : 'pill-quiet';
  return el('span', { className: `pill ${mood}`, title: text('ui.due.days', days) }, date(value));
}

/** Rows that become cards on a phone; a column in which no row says anything is left out. */
export function table(columns, rows, empty) {
  if (!rows.length) {
    return el('p', { className: 'empty' }, empty);
  }
  const used = columns.map((column, index) => ({ ...column, index })).filter(column => rows.some(row => row.cells[column.index]));
  const body = rows.map(row => el('tr', row.href ? { className: 'row-link', onclick: event => {
    if (!event.target.closest('a, button')) {
      location.assign(row.href);
    }
  } } : {}, used.map(column => el('td', {
    className: `${column.className ?? ''} ${column.index === 0 ? 'title' : ''}`.trim(), 'data-label': column.head
  }, row.cells[column.index]))));
  return el('table', { className: 'cards' },
    el('thead', {}, el('tr', {}, used.map(column => el('th', { scope: 'col', className: column.className }, column.head)))),
    el('tbody', {}, body));
}
