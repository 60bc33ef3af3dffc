// What happened in a case, record by record: business events in their words, the way through the diagrams in one line each.
import { el, time } from './dom.js';
import { hasText, text, textOr } from './texts.js';

const MOVED = 'engine.CaseMoved';
// A page that begins or ends, and an element that is left later than it was reached, are told by the other steps.
const UNTOLD = new Set(['BEGAN', 'ENDED', 'LEFT']);

/** A person by name where the reader may know it, by role and organisation where not, nobody where the system acted. */
export function whoActed(who) {
  return who ? who.name ?? [who.roles.map(role => textOr(`role.${role}`, role)).join(', '), who.organisation].filter(Boolean).join(' · ') : '';
}

export function timeline(shown) {
  return el('section', { className: 'card' }, el('h2', {}, text('ui.timeline')),
    shown.timeline.length ? el('ol', { className: 'timeline' }, shown.timeline.map(entry))
      : el('p', { className: 'empty' }, text('ui.timeline.none')));
}

function entry(record) {
  return el('li', {},
    el('time', { datetime: record.at }, time(record.at)),
    textOr(`event.${record.type}`, record.type.replace(/([a-z])([A-Z])/g, '$1 $2')),
    record.type === MOVED && way(record.body) ? el('span', { className: 'quiet' }, ` · ${way(record.body)}`) : null,
    record.actor ? el('span', { className: 'quiet' }, ` · ${whoActed(record.actor)}`) : null,
    el('details', {}, el('summary', {}, text('ui.details')), el('pre', {}, JSON.stringify(record.body, null, 2))));
}

/** Questions and events without words of their own are left to the diagram. */
function way(body) {
  const told = body.moves.flatMap(stretch => stretch.steps).filter(step => !UNTOLD.has(step.did) && hasText(`task.${step.element}`));
  return told.map(step => {
    const name = text(`task.${step.element}`);
    return hasText(`step.${step.did}`) ? text(`step.${step.did}`, name) : name;
  }).join(' → ');
}
