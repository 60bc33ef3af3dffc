// The page of one case.
import { actions } from './actions.js';
import { byId, note, ready, showRefusal } from './dom.js';
import { drawCase } from './case-view.js';
import { text } from './texts.js';

const done = sessionStorage.getItem('done');
if (done) {
  sessionStorage.removeItem('done');
  byId('notes').replaceChildren(note('good', text('ui.task.done', done)));
}
await load();
actions(load);
ready();

async function load() {
  try {
    await drawCase(byId('case'), document.body.dataset.case);
  } catch (refusal) {
    showRefusal(byId('notes'), refusal);
  }
}
