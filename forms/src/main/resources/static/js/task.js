// One task: its form, drawn by form-js from the deployed schema, and the case it belongs to.
import { read, send } from './api.js';
import { byId, due, el, fieldText, note, ready, showRefusal } from './dom.js';
import { drawCaseOfTask } from './case-view.js';
import { drawForm } from './form-view.js';
import { text } from './texts.js';

const id = document.body.dataset.task;
const notes = byId('notes');
const person = document.body.dataset.person;
const draftKey = `draft:${person}:${id}`;
let sheet;
let task;
let form;

try {
  await load();
  await drawCaseOfTask(byId('beside'), byId('below'), task.caseId);
} catch (refusal) {
  showRefusal(notes, refusal);
}
ready();

async function load() {
  sheet = await read(`/api/v1/tasks/${id}`);
  task = sheet.task;
  drawHead();
  await showForm();
}

function drawHead() {
  document.title = `${task.title} · Greenlight`;
  byId('title').textContent = task.title;
  byId('due').replaceChildren(task.dueAt ? el('span', {}, `${text('ui.due')} `, due(task.dueAt)) : '');
  byId('holder').textContent = task.mine ? text('ui.task.mine') : task.taken ? text('ui.task.held', task.holder ?? '') : text('ui.task.free');
  byId('claim').hidden = task.taken;
  byId('unclaim').hidden = !task.mine;
  byId('complete').hidden = !task.mine;
}

async function showForm() {
  const draft = task.mine ? savedDraft() : null;
  form?.destroy();
  form = await drawForm(byId('form'), sheet.form, { ...sheet.data, ...draft });
  form.setProperty('readOnly', !task.mine);
  if (draft) {
    byId('draft').textContent = text('ui.draft.restored');
  }
  form.on('changed', ({ data }) => {
    if (task.mine) {
      localStorage.setItem(draftKey, JSON.stringify(submittable(data)));
      byId('draft').textContent = text('ui.draft.kept');
    }
  });
}

function savedDraft() {
  const kept = localStorage.getItem(draftKey);
  return kept ? JSON.parse(kept) : null;
}

async function again(action) {
  notes.replaceChildren();
  try {
    await action();
    await load();
  } catch (refusal) {
    showRefusal(notes, refusal);
  }
}

byId('claim').addEventListener('click', () => again(() => send(`/api/v1/tasks/${id}/claim`)));
byId('unclaim').addEventListener('click', () => again(() => send(`/api/v1/tasks/${id}/release`)));

byId('complete').addEventListener('click', async () => {
  const { data, errors } = form.submit();
  if (Object.keys(errors).length) {
    notes.replaceChildren(note('bad', text('ui.form.incomplete')));
    document.querySelector('.fjs-form-field-error')?.scrollIntoView({ block: 'center' });
    return;
  }
  byId('complete').disabled = true;
  notes.replaceChildren();
  try {
    await send(`/api/v1/tasks/${id}/complete`, submittable(data));
    localStorage.removeItem(draftKey);
    sessionStorage.setItem('said', text('ui.task.done', byId('title').textContent));
    location.assign(`/cases/${task.caseId}`);
  } catch (refusal) {
    byId('complete').disabled = false;
    showFieldErrors(refusal.fields ?? []);
    showRefusal(notes, refusal);
  }
});

/** Only what the person may fill in: the server refuses anything else. */
function submittable(data) {
  const values = {};
  for (const field of form.get('formFieldRegistry').getAll()) {
    if (field.key && !field.disabled && !field.readonly && field.key in data && data[field.key] !== null && data[field.key] !== '') {
      values[field.key] = data[field.key];
    }
  }
  return values;
}

/** Puts the server's findings at the fields they belong to, where form-js shows its own. */
function showFieldErrors(fields) {
  const errors = {};
  for (const field of form.get('formFieldRegistry').getAll()) {
    const found = fields.filter(one => one.field === field.key);
    if (found.length) {
      errors[field.id] = found.map(fieldText);
    }
  }
  form._setState({ errors });
}
