// The decisions of a case in words, and on demand the table itself with the rules that fired.
import { language, read } from './api.js';
import { el, note, readable, time } from './dom.js';
import { half, text, textOr } from './texts.js';

const models = new Map();

export async function drawDecisions(place, decisions) {
  if (!decisions.length) {
    place.append(el('p', { className: 'empty' }, text('ui.decisions.none')));
  }
  for (const decision of decisions) {
    place.append(one(decision, await labels(decision)));
  }
}

function one(decision, label) {
  const outputs = Object.entries(decision.outputs ?? {}).filter(([name]) => !name.startsWith('reason'));
  const node = el('article', { className: 'decision' },
    el('header', {},
      el('strong', {}, textOr(`decision.${decision.table}`, decision.table)),
      el('span', { className: 'quiet small' }, text('ui.decision.of', decision.version, (decision.rules ?? []).join(', ') || '-', time(decision.at)))),
    el('p', {}, reason(decision.outputs)),
    values(outputs, label),
    el('details', { className: 'small quiet' }, el('summary', {}, text('ui.decision.inputs')), values(Object.entries(decision.inputs ?? {}), label)));
  if (decision.definition) {
    const button = el('button', { type: 'button', className: 'button button-plain button-small', onclick: () => {
      button.remove();
      showTable(node, decision);
    } }, text('ui.decision.show'));
    node.append(button);
  }
  return node;
}

const values = (pairs, label) => el('div', { className: 'values' },
  pairs.map(([name, value]) => el('span', { className: 'value', title: name }, `${label.get(name) ?? half(name)}: ${readable(String(value ?? '-'))}`)));

function reason(outputs = {}) {
  return (language.startsWith('zh') ? outputs.reasonZh : outputs.reasonEn) ?? '';
}

/** The table as it was deployed; the same for all decisions of its version. */
function model(decision) {
  if (!models.has(decision.definition)) {
    models.set(decision.definition, read(`/api/v1/models/${encodeURIComponent(decision.definition)}`)
      .then(xml => new DOMParser().parseFromString(xml, 'application/xml')));
  }
  return models.get(decision.definition);
}

/** What the table calls its inputs and outputs, by their names in the record of the decision. */
async function labels(decision) {
  const found = new Map();
  if (decision.definition) {
    const table = await model(decision);
    for (const input of table.getElementsByTagNameNS('*', 'input')) {
      found.set(input.getElementsByTagNameNS('*', 'text')[0]?.textContent, half(input.getAttribute('label')));
    }
    for (const output of table.getElementsByTagNameNS('*', 'output')) {
      found.set(output.getAttribute('name'), half(output.getAttribute('label')));
    }
  }
  return found;
}

async function showTable(node, decision) {
  const place = el('div', { className: 'table-view' });
  node.append(place);
  try {
    await library('/vendor/dmn-js/viewer.js');
    const viewer = new window.DmnJS({ container: place, decisionTable: { additionalModules: [{ translate: ['value', ownWord] }] } });
    await viewer.importXML(inLanguage(await model(decision), decision.table));
    await viewer.open(viewer.getViews().find(view => view.type === 'decisionTable' && view.element.id === decision.table));
    for (const rule of decision.rules ?? []) {
      place.querySelectorAll(`[data-row-id="${CSS.escape(rule)}"]`).forEach(cell => cell.classList.add('fired'));
    }
    place.querySelector('.fired')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  } catch (problem) {
    place.replaceWith(note('bad', problem.message));
  }
}

/** What dmn-js says by itself, such as "Hit policy:", is worded under dmn.<its letters>. */
const ownWord = own => textOr(`dmn.${own.replace(/[^A-Za-z]/g, '')}`, own);

/** The table with its name and the heads of its columns in the language of the page; its cells are what was decided by. */
function inLanguage(table, name) {
  const worded = table.cloneNode(true);
  for (const element of worded.querySelectorAll('[label]')) {
    element.setAttribute('label', half(element.getAttribute('label')));
  }
  const decision = [...worded.getElementsByTagNameNS('*', 'decision')].find(one => one.id === name);
  decision?.setAttribute('name', textOr(`decision.${name}`, decision.getAttribute('name')));
  return new XMLSerializer().serializeToString(worded);
}

function library(source) {
  return window.DmnJS ? Promise.resolve() : new Promise((resolve, reject) => {
    document.head.append(el('script', { src: source, onload: resolve, onerror: () => reject(new Error(source)) }));
  });
}
