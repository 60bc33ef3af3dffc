// The page of one case.
import { actions } from './actions.js';
import { byId, note, ready, showRefusal } from './dom.js';
import { drawCase } from './case-view.js';

const said = sessionStorage.getItem('said');
if (said) {
  sessionStorage.removeItem('said');
  byId('notes').replaceChildren(note('good', said));
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
