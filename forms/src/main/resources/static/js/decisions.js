// The decisions of a case in words, and on demand the table itself with the rules that fired.
import { language, read } from './api.js';
import { el, note, time } from './dom.js';
import { hasText, text } from './texts.js';

export function drawDecisions(place, decisions) {
  if (!decisions.length) {
    place.append(el('p', { className: 'empty' }, text('ui.decisions.none')));
  }
  decisions.forEach(decision => place.append(one(decision)));
}

function one(decision) {
  const outputs = Object.entries(decision.outputs ?? {}).filter(([name]) => !name.startsWith('reason'));
  const node = el('article', { className: 'decision' },
    el('header', {},
      el('strong', {}, hasText(`decision.${decision.table}`) ? text(`decision.${decision.table}`) : decision.table),
      el('span', { className: 'quiet small' }, text('ui.decision.of', decision.version, (decision.rules ?? []).join(', ') || '-', time(decision.at)))),
    el('p', {}, reason(decision.outputs)),
    el('div', { className: 'values' }, outputs.map(([name, value]) => el('span', { className: 'value' }, `${name} = ${value}`))),
    el('details', { className: 'small quiet' }, el('summary', {}, text('ui.decision.inputs')),
      el('div', { className: 'values' }, Object.entries(decision.inputs ?? {}).map(([name, value]) => el('span', { className: 'value' }, `${name} = ${value ?? '-'}`)))));
  if (decision.definition) {
    const button = el('button', { type: 'button', className: 'button button-plain button-small', onclick: () => {
      button.remove();
      showTable(node, decision);
    } }, text('ui.decision.show'));
    node.append(button);
  }
  return node;
}

function reason(outputs = {}) {
  return (language.startsWith('zh') ? outputs.reasonZh : outputs.reasonEn) ?? '';
}

async function showTable(node, decision) {
  const place = el('div', { className: 'table-view' });
  node.append(place);
  try {
    await library('/vendor/dmn-js/viewer.js');
    const viewer = new window.DmnJS({ container: place });
    await viewer.importXML(await read(`/api/v1/models/${encodeURIComponent(decision.definition)}`));
    await viewer.open(viewer.getViews().find(view => view.type === 'decisionTable' && view.element.id === decision.table));
    for (const rule of decision.rules ?? []) {
      place.querySelectorAll(`[data-row-id="${CSS.escape(rule)}"]`).forEach(cell => cell.classList.add('fired'));
    }
    place.querySelector('.fired')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  } catch (problem) {
    place.replaceWith(note('bad', problem.message));
  }
}

function library(source) {
  return window.DmnJS ? Promise.resolve() : new Promise((resolve, reject) => {
    document.head.append(el('script', { src: source, onload: resolve, onerror: () => reject(new Error(source)) }));
  });
}
