// Draws a form with form-js. Whatever form-js says by itself is said in the language of the page, too.
import { language } from './api.js';
import { inLanguage, readableData } from './form-language.js';
import { text } from './texts.js';

/** What form-js finds wrong, by its own words, and how we say it. */
const FINDINGS = [
  [/^Field is required\.$/, 'form.problem.required'],
  [/^Field must match pattern /, 'form.problem.pattern'],
  [/^Field must have minimum value of (.+)\.$/, 'form.problem.min'],
  [/^Field must have maximum value of (.+)\.$/, 'form.problem.max'],
  [/^Field must have minimum length of (.+)\.$/, 'form.problem.min-length'],
  [/^Field must have maximum length of (.+)\.$/, 'form.problem.max-length'],
  [/^Value is expected to be an integer\.$/, 'form.problem.integer'],
  [/^Value is expected to have at most (\d+) decimal/, 'form.problem.decimals'],
  [/^Value is not a number\.$/, 'form.problem.type']
];
const PLACES = { '.fjs-select-placeholder': ['Select', 'form.select'], '.fjs-table-empty, .fjs-table-td': ['Nothing to show.', 'form.nothing'] };

/** The form with its data, in its place; what is read only there is shown as a person reads it. */
export async function drawForm(container, schema, data = {}) {
  wordCalendar();
  const form = new window.FormViewer.Form({ container, additionalModules: [{ __init__: ['ourFindings'], ourFindings: ['type', OurFindings] }] });
  const { warnings } = await form.importSchema(inLanguage(schema, data), readableData(schema, data));
  warnings.forEach(warning => console.warn(warning));
  form.setProperty('textLinkTarget', '_blank');
  wordPlaces(container);
  new MutationObserver(() => wordPlaces(container)).observe(container, { childList: true, characterData: true, subtree: true });
  return form;
}

function OurFindings(validator) {
  for (const name of ['validateField', 'validateFieldInstance']) {
    const validate = validator[name].bind(validator);
    validator[name] = (...field) => validate(...field).map(worded);
  }
}
OurFindings.$inject = ['validator'];

function worded(finding) {
  for (const [pattern, key] of FINDINGS) {
    const found = pattern.exec(finding);
    if (found) {
      return text(key, ...found.slice(1));
    }
  }
  return finding;
}

function wordPlaces(container) {
  for (const [place, [own, key]] of Object.entries(PLACES)) {
    for (const node of container.querySelectorAll(place)) {
      if (node.textContent === own && text(key) !== own) {
        node.firstChild.data = text(key);
      }
    }
  }
}

/** The names of months and weekdays that the calendar shows. */
function wordCalendar() {
  const month = style => [...Array(12).keys()].map(at => new Intl.DateTimeFormat(language, { month: style }).format(new Date(2026, at, 15)));
  const day = style => [...Array(7).keys()].map(at => new Intl.DateTimeFormat(language, { weekday: style }).format(new Date(2026, 10, 1 + at)));
  window.flatpickr?.localize({
    months: { longhand: month('long'), shorthand: month('short') }, weekdays: { longhand: day('long'), shorthand: day('narrow') }
  });
}
