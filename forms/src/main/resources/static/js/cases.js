// A list of cases of one kind, and the actions that start new ones.
import { read } from './api.js';
import { byId, date, el, money, ready, showRefusal, state, table } from './dom.js';
import { actionButton, actions, actionsOf } from './actions.js';
import { text, textOr } from './texts.js';

const kind = document.body.dataset.kind;

await load();
actions(load);
ready();

async function load() {
  try {
    const cases = await read(`/api/v1/cases?kind=${kind}`);
    const columns = [
      { head: text(`kind.${kind}`) }, { head: text('ui.party') }, { head: text('ui.amount'), className: 'amount' },
      { head: text('ui.due.date') }, { head: text('ui.state') }, { head: '', className: 'actions' }
    ];
    byId('cases').replaceChildren(table(columns, cases.map(row), text('ui.cases.empty')));
  } catch (refusal) {
    showRefusal(byId('notes'), refusal);
  }
}

function row(one) {
  return {
    href: `/cases/${one.id}`,
    cells: [
      el('a', { href: `/cases/${one.id}` }, one.number),
      one.party ?? '',
      money(one.amount, one.currency),
      date(one.dueDate),
      state(one.state, textOr(`${kind}.state.${one.state}`, one.state)),
      el('span', {}, actionsOf(one).map(action => actionButton(action, one, true)))
    ]
  };
}
