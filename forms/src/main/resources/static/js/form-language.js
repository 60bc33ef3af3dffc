// Words a form in the language of the page. A text of the schema is replaced by form.<form id>.<field key> of the message
// files where that exists; where the schema itself says a text in both languages, "English / 中文", the right half is taken.
import { readable } from './dom.js';
import { half, hasText, text } from './texts.js';

const WIDE = /[\u2e80-\u9fff\uff00-\uffef]/g;
const LONG = 36;

/** The schema as this person reads it: in their language, without empty read-only fields, long ones on several lines. */
export function inLanguage(schema, data = {}) {
  const worded = JSON.parse(JSON.stringify(schema));
  worded.components = inPairs(words(worded.id, worded.components ?? [], data));
  return worded;
}

function words(form, components, data) {
  return components.filter(component => isShown(component, data)).map(component => {
    const name = component.key ?? component.path ?? component.id;
    for (const label of ['label', 'dateLabel', 'timeLabel']) {
      component[label] = worded(component[label], `form.${form}.${name}`);
    }
    component.text = worded(component.text, `form.${form}.${name}`);
    component.description = worded(component.description, `form.${form}.${name}.description`);
    for (const option of component.values ?? []) {
      option.label = worded(option.label, `form.${form}.${name}.${option.value}`);
    }
    for (const column of component.columns ?? []) {
      column.label = worded(column.label, `form.${form}.${name}.${column.key}`);
    }
    if (component.disabled && component.type === 'textfield' && width(String(data[component.key] ?? '')) > LONG) {
      component.type = 'textarea';
    }
    if (component.components) {
      component.components = words(form, component.components, data);
    }
    return component;
  });
}

/** Short read-only fields stand two in a row, unless the form says how they stand. */
function inPairs(components) {
  let open = null;
  for (const component of components) {
    if (component.components) {
      component.components = inPairs(component.components);
    }
    const short = component.disabled && ['textfield', 'number', 'select', 'datetime'].includes(component.type);
    if (!short || component.layout?.row) {
      open = null;
      continue;
    }
    component.layout = { row: open ?? `pair-${component.id}`, columns: 8 };
    open = open ? null : component.layout.row;
  }
  return components;
}

/** Buttons are the page's own; a read-only field without a value says nothing. */
function isShown(component, data) {
  const empty = component.key && (data[component.key] === undefined || data[component.key] === null || data[component.key] === '');
  return component.type !== 'button' && !(component.disabled && empty);
}

function worded(own, key) {
  return own === undefined ? own : hasText(key) ? text(key) : half(own);
}

/** The data as a person reads it: amounts, dates and words of read-only fields; what is to be filled in stays as it is. */
export function readableData(schema, data = {}) {
  const shown = { ...data };
  const visit = components => components.forEach(component => {
    if (component.disabled && ['textfield', 'textarea'].includes(component.type) && typeof data[component.key] === 'string') {
      shown[component.key] = readable(data[component.key]);
    }
    visit(component.components ?? []);
  });
  visit(schema.components ?? []);
  return shown;
}

/** How much room a text takes: a Chinese character is as wide as two Latin ones. */
const width = own => own.length + (own.match(WIDE) ?? []).length;
