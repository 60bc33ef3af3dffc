// The dialogs that start or change a case. Each names its endpoint, and the browser sends what a program would send:
// data-action: the path, {id} is that of the case the button stands at
// data-form: the dialog's fields are a form of forms/, drawn by form-js; without it they are the dialog's own inputs
// data-body: multipart, or file for the bytes of the chosen file, which are of data-type; JSON otherwise
// data-method: PUT instead of POST
// data-present: where to read what the dialog's inputs hold so far
// data-then: case, to go on to the case that the answer names
import { Refusal, language, read, send, sendFile } from './api.js';
import { byId, el, fieldText, note } from './dom.js';
import { drawForm } from './form-view.js';
import { text } from './texts.js';

const given = new WeakMap();
const drawn = new WeakMap();

/** What the person may start from a case in this state; the server decides again. */
export function actionsOf(one) {
  const roles = document.body.dataset.roles.split(' ');
  const lighthouse = roles.includes('LIGHTHOUSE');
  const supplier = roles.includes('SUPPLIER');
  const may = {
    'invite-supplier': lighthouse && one.kind === 'programme' && one.state === 'ACTIVE',
    'invite-file': lighthouse && one.kind === 'programme' && one.state === 'ACTIVE',
    'resend-invitation': lighthouse && one.kind === 'invitation' && ['SENT', 'DECLINED', 'LAPSED', 'REVOKED'].includes(one.state),
    'revoke-invitation': lighthouse && one.kind === 'invitation' && ['SENT', 'ACCEPTED'].includes(one.state),
    'change-amount': (lighthouse || supplier) && one.kind === 'claim' && ['RECEIVED', 'INVOICE_VERIFIED', 'CONFIRM_REQUESTED'].includes(one.state),
    'ask-financing': supplier && one.kind === 'claim' && one.state === 'CONFIRMED',
    'withdraw-financing': supplier && one.kind === 'financing' && ['APPLIED', 'OFFERED', 'ACCEPTED', 'QUEUED', 'RESERVED', 'RETURNED', 'REVIEWED', 'APPROVED'].includes(one.state)
  };
  return Object.keys(may).filter(action => may[action] && byId(action));
}

export const actionButton = (action, one, plain) => el('button', {
  type: 'button', className: `button ${plain ? 'button-plain button-small' : ''}`, 'data-open': action, 'data-id': one.id, 'data-claim-id': one.id
}, text(`ui.action.${action}`));

/** Makes the page's dialogs work; done is called after each success with what the server answered. */
export function actions(done) {
  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-open]');
    if (opener) {
      open(byId(opener.dataset.open), opener.dataset);
    }
    event.target.closest('[data-close]')?.closest('dialog').close();
  });
  document.querySelectorAll('dialog form').forEach(form => {
    form.noValidate = true;
    form.addEventListener('submit', event => {
      event.preventDefault();
      submit(form, done);
    });
    form.querySelectorAll('input[type="file"]').forEach(input => input.addEventListener('change', () => nameFile(input)));
  });
}

async function open(dialog, words) {
  const form = dialog.querySelector('form');
  form.reset();
  form.querySelectorAll('input[type="file"]').forEach(nameFile);
  clean(form);
  given.set(form, words);
  for (const [name, value] of Object.entries(words)) {
    if (form.elements[name]) {
      form.elements[name].value = value;
    }
  }
  dialog.showModal();
  for (const select of form.querySelectorAll('select[data-options]')) {
    const options = await read(select.dataset.options);
    select.replaceChildren(...options.map(option => el('option', { value: option.id }, option.number)));
  }
  if (form.dataset.form) {
    drawn.get(form)?.destroy();
    drawn.set(form, await drawForm(form.querySelector('.drawn'), await read(`/api/v1/forms/${form.dataset.form}`)));
  }
  if (form.dataset.present) {
    await present(form);
  }
  dialog.dataset.ready = '1';
}

/** Fills in what holds so far; there may be nothing yet. */
async function present(form) {
  try {
    for (const [name, value] of Object.entries(await read(form.dataset.present))) {
      if (form.elements[name]) {
        form.elements[name].value = value;
      }
    }
  } catch (refusal) {
    form.querySelector('.outcome').replaceChildren(note('info', refusal.message));
  }
}

/** The browser would name the file in its own language. */
function nameFile(input) {
  const name = input.closest('.file').querySelector('.file-name');
  name.textContent = input.files[0]?.name ?? text('ui.file.none');
}

async function submit(form, done) {
  clean(form);
  if (!isFilledIn(form)) {
    return;
  }
  const button = form.querySelector('button[type="submit"]');
  button.disabled = true;
  const outcome = form.querySelector('.outcome');
  const patience = setTimeout(() => outcome.replaceChildren(note('info', text('ui.working'))), 400);
  try {
    const answer = await post(form);
    if (answer !== null) {
      clearTimeout(patience);
      outcome.replaceChildren();
      await done(answer);
      show(form, answer);
    }
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) {
      throw refusal;
    }
    clearTimeout(patience);
    showAtFields(form, refusal);
  } finally {
    clearTimeout(patience);
    button.disabled = false;
  }
}

/** Whether the dialog's own inputs hold what they must; says what is missing at the field, in the language of the page. */
function isFilledIn(form) {
  const wrong = [...form.elements].filter(field => field.closest('.field') && !field.validity.valid);
  wrong.forEach(field => sayAtField(field, text(field.validity.valueMissing ? 'form.problem.required' : 'form.problem.type')));
  wrong[0]?.focus();
  return wrong.length === 0;
}

const sayAtField = (field, finding) => field.closest('.field').append(el('p', { className: 'wrong', role: 'alert' }, finding));

/** Sends the form; null if something is not filled in as the form asks. */
async function post(form) {
  const path = form.dataset.action.replace(/\{(\w+)\}/g, (whole, name) => encodeURIComponent(given.get(form)[name]));
  if (form.dataset.form) {
    const { data, errors } = drawn.get(form).submit();
    return Object.keys(errors).length ? null : send(path, nonEmpty(data));
  }
  const data = new FormData(form);
  if (form.dataset.body === 'multipart') {
    [...data.entries()].filter(([, value]) => value === '' || value.size === 0).forEach(([name]) => data.delete(name));
    return sendFile(path, data);
  }
  if (form.dataset.body === 'file') {
    const headers = {};
    form.querySelectorAll('[data-header]').forEach(field => {
      if (field.value.trim()) {
        headers[field.dataset.header] = field.value.trim();
      }
    });
    return sendFile(path, data.get('file'), form.dataset.type, headers);
  }
  return send(path, nonEmpty(Object.fromEntries(data.entries())), form.dataset.method);
}

const nonEmpty = values => Object.fromEntries(Object.entries(values)
  .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && !value.length)));

function clean(form) {
  form.querySelectorAll('.wrong').forEach(message => message.remove());
  form.querySelector('.outcome').replaceChildren();
}

/** Results of a file stay open row by row; anything else closes the dialog or leads to the new case. */
function show(form, answer) {
  const rows = answer?.rows ?? answer?.items;
  if (Array.isArray(rows)) {
    const refused = rows.filter(row => row.reasonCode ?? row.code);
    form.querySelector('.outcome').replaceChildren(
      note(refused.length ? 'warn' : 'good', text('ui.rows.done', rows.length - refused.length, refused.length)),
      el('ul', { className: 'rows' }, refused.map(row => el('li', {}, `${text('ui.row', row.row ?? row.item)}: ${reason(row)}`))));
    return;
  }
  if (form.dataset.then === 'case') {
    sessionStorage.setItem('said', text('ui.sent'));
    location.assign(`/cases/${answer.id}`);
    return;
  }
  form.closest('dialog').close();
  byId('notes').replaceChildren(note('good', text('ui.sent')));
}

const reason = row => (language.startsWith('zh') ? row.reasonZh ?? row.textZh : row.reasonEn ?? row.textEn) ?? row.reasonCode ?? row.code;

function showAtFields(form, refusal) {
  const elsewhere = [];
  for (const found of refusal.fields) {
    const field = form.elements[found.field];
    if (field?.closest?.('.field')) {
      sayAtField(field, fieldText(found));
    } else {
      elsewhere.push(found);
    }
  }
  const allSaid = refusal.fields.length > 0 && !elsewhere.length;
  form.querySelector('.outcome').replaceChildren(allSaid ? note('bad', text('ui.form.incomplete'))
    : note('bad', refusal.message, elsewhere.filter(found => fieldText(found) !== refusal.message)));
}
