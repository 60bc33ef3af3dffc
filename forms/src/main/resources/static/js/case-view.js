// A case: facts, open and finished tasks, diagram with its tokens, decisions with their reasons, timeline.
import { actionButton, actionsOf } from './actions.js';
import { read } from './api.js';
import { timeline, whoActed } from './case-timeline.js';
import { due, el, readable, state, table, time } from './dom.js';
import { drawDiagrams } from './diagram.js';
import { drawDecisions } from './decisions.js';
import { text, textOr } from './texts.js';

/** The whole case, as its own page. */
export async function drawCase(place, id) {
  const shown = await read(`/api/v1/cases/${id}`);
  document.title = `${title(shown)} · Greenlight`;
  place.replaceChildren(head(shown), facts(shown), tasks(shown), diagrams(shown), await decisions(shown), timeline(shown));
  await drawDiagrams(place.querySelector('.diagrams'), shown.pages);
}

/** The case around one of its tasks: what one decides by beside the form, the rest below it. */
export async function drawCaseOfTask(beside, below, id) {
  const shown = await read(`/api/v1/cases/${id}`);
  beside.replaceChildren(compactHead(shown), facts(shown), await decisions(shown));
  below.replaceChildren(diagrams(shown), timeline(shown));
  await drawDiagrams(below.querySelector('.diagrams'), shown.pages);
}

const title = shown => `${textOr(`kind.${shown.kind}`, shown.kind)} ${shown.number ?? ''}`;

const stateOf = shown => shown.state
  ? state(shown.state, textOr(`${shown.kind}.state.${shown.state}`, textOr(`state.${shown.state}`, shown.state))) : null;

function head(shown) {
  return el('div', { className: 'head' },
    el('div', {}, el('h1', {}, title(shown)),
      shown.title ? el('p', { className: 'lead' }, shown.title) : null),
    stateOf(shown),
    el('div', { className: 'head-side' }, actionsOf(shown).map(action => actionButton(action, shown))));
}

function compactHead(shown) {
  return el('div', { className: 'head' },
    el('h2', {}, el('a', { href: `/cases/${shown.id}` }, title(shown))),
    stateOf(shown));
}

function facts(shown) {
  const entries = shown.facts.filter(fact => fact.value !== null && fact.value !== '');
  return el('section', { className: 'card' }, el('h2', {}, text('ui.facts')),
    el('dl', { className: 'facts' },
      entries.map(fact => el('div', {}, el('dt', {}, textOr(`fact.${fact.name}`, fact.name)), el('dd', {}, readable(fact.value))))),
    agreement(shown),
    shown.related.length ? el('ul', { className: 'related' }, shown.related.map(related => el('li', {},
      el('a', { href: `/cases/${related.id}` }, title(related))))) : null);
}

/** The document itself, for those who may read it: the debtor gets a notice instead. */
function agreement(shown) {
  const there = shown.kind === 'financing' && shown.facts.some(fact => fact.name === 'agreementDigest' && fact.value);
  const roles = document.body.dataset.roles.split(' ');
  return there && ['SUPPLIER', 'OFFICER', 'APPROVER', 'AUDITOR'].some(role => roles.includes(role))
    ? el('p', {}, el('a', { href: `/api/v1/financings/${shown.id}/agreement`, target: '_blank' }, text('financing.agreement.open'))) : null;
}

function tasks(shown) {
  const columns = [{ head: text('ui.task') }, { head: text('ui.who') }, { head: text('ui.due.or.done') }, { head: text('ui.state') }];
  const open = shown.tasks.map(task => ({
    href: task.candidate ? `/tasks/${task.id}` : null,
    cells: [
      task.candidate ? el('a', { href: `/tasks/${task.id}` }, textOr(`task.${task.element}`, task.name)) : textOr(`task.${task.element}`, task.name),
      task.assignee ?? textOr(`role.${task.role}`, task.role ?? ''), due(task.due), el('span', { className: 'pill pill-warn' }, text('ui.open'))]
  }));
  const done = shown.done.map(task => ({
    cells: [textOr(`task.${task.element}`, task.element), whoActed(task.who), time(task.at), el('span', { className: 'pill pill-good' }, text('ui.done'))]
  }));
  return el('section', { className: 'card card-flush' }, el('h2', {}, text('ui.tasks')), table(columns, [...open, ...done], text('ui.tasks.none')));
}

function diagrams(shown) {
  return el('section', { className: 'card' }, el('h2', {}, text('ui.diagram')),
    shown.pages.length ? el('div', { className: 'diagrams' }) : el('p', { className: 'empty diagrams' }, text('ui.diagram.none')));
}

async function decisions(shown) {
  const section = el('section', { className: 'card', id: 'decisions' }, el('h2', {}, text('ui.decisions')));
  await drawDecisions(section, shown.decisions);
  return section;
}
