// The operator's page: jobs that failed for good, outside calls without an answer, parked messages, business time.
import { actions } from './actions.js';
import { language, read, send } from './api.js';
import { byId, el, note, ready, showRefusal, state, table, time } from './dom.js';
import { text, textOr } from './texts.js';

const notes = byId('notes');

await load();
actions(load);
ready();

async function load() {
  try {
    const [jobs, effects, parked, clock] = await Promise.all([
      read('/api/v1/failed-jobs'), read('/api/v1/effects'), read('/api/v1/parked-messages'), read('/api/v1/clock')]);
    byId('jobs').replaceChildren(table(
      [{ head: text('ui.case') }, { head: text('ui.ops.step') }, { head: text('ui.ops.cause') }, { head: text('ui.ops.since') }, { head: '', className: 'actions' }],
      jobs.map(jobRow), text('ui.ops.jobs.none')));
    byId('effects').replaceChildren(table(
      [{ head: text('ui.ops.call') }, { head: text('ui.state') }, { head: text('ui.ops.attempts'), className: 'amount' }, { head: text('ui.ops.note') }, { head: text('ui.ops.since') }, { head: '', className: 'actions' }],
      effects.map(effectRow), text('ui.ops.effects.none')));
    byId('parked').replaceChildren(table(
      [{ head: text('ui.ops.message') }, { head: text('ui.ops.reason') }, { head: text('ui.ops.since') }, { head: text('ui.ops.payload') }, { head: '', className: 'actions' }],
      parked.map(parkedRow), text('ui.ops.parked.none')));
    byId('clock-now').textContent = time(clock.now);
    document.querySelector('.bar-date').textContent = clock.today;
    byId('clock-to').value = `${clock.today}T18:00`;
  } catch (refusal) {
    showRefusal(notes, refusal);
  }
}

/** What was done, unless the answer says that it did not help. */
async function again(action, done) {
  try {
    const answer = await action();
    await load();
    notes.replaceChildren(answer?.handled === false ? note('warn', text('ui.ops.still.parked')) : note('good', done));
  } catch (refusal) {
    showRefusal(notes, refusal);
  }
}

function small(label, action) {
  return el('button', { type: 'button', className: 'button button-plain button-small', onclick: action }, label);
}

function jobRow(job) {
  return { cells: [
    el('span', {}, el('a', { href: `/cases/${job.businessId}` }, textOr(`process.${job.process}`, job.process)), el('small', {}, job.businessId)),
    textOr(`task.${job.element}`, job.element), job.cause, time(job.since),
    small(text('ui.ops.retry'), () => again(() => send(`/api/v1/failed-jobs/${job.id}/retry`), text('ui.ops.retried')))
  ] };
}

function effectRow(effect) {
  return { cells: [
    el('span', {}, el('a', { href: `/cases/${effect.businessId}` }, textOr(`task.${effect.operation}`, effect.operation)),
      el('small', {}, `${textOr(`partner.${effect.partner}`, effect.partner)} · ${effect.businessId}`)),
    state(effect.state, textOr(`effect.state.${effect.state}`, effect.state)), String(effect.attempts), effect.note ?? '', time(effect.createdAt),
    effect.state === 'MANUAL' ? ''
      : small(text('ui.ops.ask'), () => again(() => send(`/api/v1/effects/ask?id=${effect.id}`), text('ui.ops.asked')))
  ] };
}

function parkedRow(message) {
  const query = new URLSearchParams({ source: message.source, messageId: message.messageId });
  return { cells: [
    el('span', {}, message.type, el('small', {}, `${message.source} · ${message.messageId}`)),
    el('span', {}, (language.startsWith('zh') ? message.reasonZh : message.reasonEn) ?? message.problem, el('small', {}, message.problem)),
    time(message.receivedAt),
    el('details', {}, el('summary', {}, text('ui.details')), el('pre', { className: 'payload' }, message.payload)),
    small(text('ui.ops.retry'), () => again(() => send(`/api/v1/parked-messages/retry?${query}`), text('ui.ops.retried')))
  ] };
}

byId('clock').addEventListener('submit', event => {
  event.preventDefault();
  const to = new Date(`${byId('clock-to').value}:00+08:00`).toISOString();
  again(() => send('/api/v1/clock', { now: to }, 'PUT'), text('ui.ops.clock.moved'));
});
