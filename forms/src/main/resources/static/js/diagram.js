// The process pages of a case, drawn by bpmn-js: the tokens, what was passed, where a job failed.
import { read } from './api.js';
import { el } from './dom.js';
import { hasText, text, textOr } from './texts.js';

const MARGIN = 30;
/** Room below the drawing for the mark of bpmn.io. */
const FOOT = 40;
/** Smaller, its labels can not be read; a page that is wider is moved with the mouse instead. */
const READABLE = 0.7;
const HIGHEST = 660;

export async function drawDiagrams(place, pages) {
  if (!pages.length) {
    return;
  }
  const canvas = el('div', { className: 'diagram' });
  const tabs = el('div', { className: 'tabs', role: 'tablist' }, pages.map(page => el('button', {
    type: 'button', role: 'tab', onclick: event => show(page, event.currentTarget)
  }, pageName(page), page.active.length ? ' ●' : '')));
  place.replaceChildren(tabs, canvas, el('div', { className: 'legend' },
    el('span', { className: 'is-token' }, text('ui.diagram.token')),
    el('span', { className: 'is-passed' }, text('ui.diagram.passed')),
    el('span', { className: 'is-stuck' }, text('ui.diagram.stuck')), el('span', { className: 'is-movable' }, text('ui.diagram.movable'))));
  let viewer;
  let turn = 0;

  async function show(page, tab) {
    const mine = ++turn;
    for (const other of tabs.children) {
      other.setAttribute('aria-selected', String(other === tab));
    }
    const model = await read(`/api/v1/models/${encodeURIComponent(page.definition)}`);
    if (mine !== turn) {
      return;
    }
    viewer?.destroy();
    viewer = new window.BpmnJS({ container: canvas });
    await viewer.importXML(inLanguage(model));
    const view = viewer.get('canvas');
    fit(view, canvas, viewer.get('elementRegistry').get(page.active[0]));
    mark(page.passed, 'passed');
    mark(page.active, 'token');
    mark(page.stuck, 'stuck');
    for (const element of new Set(page.active)) {
      if (viewer.get('elementRegistry').get(element)) {
        const count = page.active.filter(other => other === element).length;
        viewer.get('overlays').add(element, { position: { top: -12, right: 16 }, html: el('div', { className: 'token-count' }, String(count)) });
      }
    }
    canvas.dataset.page = page.key;

    function mark(elements, marker) {
      elements.filter(element => viewer.get('elementRegistry').get(element)).forEach(element => view.addMarker(element, marker));
    }
  }

  const first = Math.max(0, pages.findLastIndex(page => page.active.length > 0));
  await show(pages[first], tabs.children[first]);
}

/** The whole diagram with a margin, or as much of it as can be read around its token; the place is as high as that asks for. */
function fit(view, canvas, token) {
  const { x, y, width, height } = view.viewbox().inner;
  const whole = { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN + FOOT };
  const scale = Math.max(READABLE, Math.min(canvas.clientWidth / whole.width, HIGHEST / whole.height));
  canvas.style.height = `${Math.round(Math.min(HIGHEST, Math.max(220, whole.height * scale)))}px`;
  view.resized();
  const seen = { width: canvas.clientWidth / scale, height: canvas.clientHeight / scale };
  const start = (from, size, room, at) => room >= size ? from : Math.min(from + size - room, Math.max(from, at - room / 2));
  const fits = whole.width * scale <= canvas.clientWidth + 1 && whole.height * scale <= HIGHEST + 1;
  view.viewbox(fits ? whole : {
    x: start(whole.x, whole.width, seen.width, token ? token.x + token.width / 2 : whole.x),
    y: start(whole.y, whole.height, seen.height, token ? token.y + token.height / 2 : whole.y), ...seen
  });
  canvas.classList.toggle('movable', !fits);
}

/** The diagram's labels in the language of the page: task.<element id> and flow.<flow id> of the message files. */
function inLanguage(model) {
  const xml = new DOMParser().parseFromString(model, 'application/xml');
  for (const element of xml.querySelectorAll('[id][name]')) {
    const key = `${element.localName === 'sequenceFlow' ? 'flow' : 'task'}.${element.getAttribute('id')}`;
    if (hasText(key)) {
      element.setAttribute('name', text(key));
    }
  }
  return new XMLSerializer().serializeToString(xml);
}

const pageName = page => textOr(`process.${page.key}`, page.name);
