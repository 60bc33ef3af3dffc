// The tasks of the person's groups, the nearest due date first.
import { read, send } from './api.js';
import { byId, due, el, money, ready, showRefusal, table } from './dom.js';
import { text, textOr } from './texts.js';

const notes = byId('notes');
const QUEUES = ['open', 'mine', 'all'];
let tasks = [];

byId('queues').addEventListener('click', event => {
  const queue = event.target.closest('button')?.dataset.queue;
  if (queue) {
    history.replaceState(null, '', `?queue=${queue}`);
    draw();
  }
});
await load();

async function load() {
  try {
    tasks = await read('/api/v1/tasks');
  } catch (refusal) {
    showRefusal(notes, refusal);
  }
  draw();
  ready();
}

function draw() {
  const asked = new URLSearchParams(location.search).get('queue');
  const queue = QUEUES.includes(asked) ? asked : 'all';
  const queues = {
    all: tasks,
    open: tasks.filter(task => !task.taken),
    mine: tasks.filter(task => task.mine)
  };
  for (const button of byId('queues').querySelectorAll('button')) {
    button.setAttribute('aria-selected', String(button.dataset.queue === queue));
    button.querySelector('.count').textContent = queues[button.dataset.queue].length;
  }
  const columns = [
    { head: text('ui.task') }, { head: text('ui.case') }, { head: text('ui.party') },
    { head: text('ui.amount'), className: 'amount' }, { head: text('ui.due') }, { head: text('ui.who') },
    { head: '', className: 'actions' }
  ];
  byId('tasks').replaceChildren(table(columns, queues[queue].map(row), text('ui.inbox.empty')));
}

function row(task) {
  return {
    href: `/tasks/${task.id}`,
    cells: [
      el('a', { href: `/tasks/${task.id}` }, task.title),
      el('span', {}, task.about?.number ?? '', el('small', {}, caseName(task))),
      task.about?.party ?? '',
      money(task.about?.amount, task.about?.currency),
      due(task.dueAt),
      who(task),
      claimButton(task)
    ]
  };
}

function caseName(task) {
  return textOr(`process.${task.process}`, task.process);
}

function who(task) {
  if (!task.taken) {
    return el('span', { className: 'pill pill-quiet' }, text('ui.free'));
  }
  return el('span', { className: `pill ${task.mine ? 'pill-good' : ''}` }, task.mine ? text('ui.me') : task.holder ?? '');
}

function claimButton(task) {
  if (task.taken) {
    return '';
  }
  return el('button', { type: 'button', className: 'button button-plain button-small', onclick: () => claim(task) }, text('ui.claim'));
}

async function claim(task) {
  try {
    await send(`/api/v1/tasks/${task.id}/claim`);
    location.assign(`/tasks/${task.id}`);
  } catch (refusal) {
    await load();
    showRefusal(notes, refusal);
  }
}
