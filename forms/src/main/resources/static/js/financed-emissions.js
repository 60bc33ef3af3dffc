// The financed emissions of a year: totals on top, then the deals with their sources, and the reports that were frozen.
import { language, read, send } from './api.js';
import { byId, date, el, grouped, money, note, ready, showRefusal, table, time } from './dom.js';
import { text } from './texts.js';

const wished = new URLSearchParams(location.search);
const year = wished.get('year') || document.querySelector('.bar-date').textContent.slice(0, 4);
const view = wished.get('view') || 'YEAR_END';
const query = new URLSearchParams({ year, view });
const word = key => text(`monitoring.${key}`);

byId('year').value = year;
byId('view').value = view;
byId('freeze').addEventListener('click', freeze);
await load();
ready();

async function load() {
  try {
    const [report, frozen] = await Promise.all([read(`/api/v1/financed-emissions?${query}`), read('/api/v1/financed-emissions/reports')]);
    byId('download').href = `/api/v1/financed-emissions.xlsx?${query}`;
    byId('download').hidden = false;
    byId('freeze').hidden = !report.closed || !/OFFICER|APPROVER/.test(document.body.dataset.roles);
    byId('totals').replaceChildren(...totals(report));
    byId('deals').replaceChildren(deals(report));
    byId('method').replaceChildren(...(language.startsWith('zh') ? report.methodZh : report.methodEn).map(line => el('li', {}, line)));
    byId('reports').replaceChildren(reports(frozen));
  } catch (refusal) {
    showRefusal(byId('notes'), refusal);
  }
}

async function freeze() {
  try {
    await send('/api/v1/financed-emissions/reports', { year: Number(year), view });
    await load();
    byId('notes').replaceChildren(note('good', word('frozen')));
  } catch (refusal) {
    showRefusal(byId('notes'), refusal);
  }
}

/** What is not known says so; it is never shown as zero. */
function known(value, shown) {
  return value === undefined ? el('span', { className: 'quiet' }, word('unknown')) : shown(value);
}

function tonnes(value) {
  return known(value, grouped);
}

function yuan(value) {
  return known(value, money);
}

/** "0.9275" as 92.75 %, by moving the point: no share becomes a binary number. */
function percent(share) {
  return known(share, text => {
    const digits = text.replace('.', '');
    return `${digits.slice(0, -2).replace(/^0+(?=\d)/, '')}.${digits.slice(-2)} %`;
  });
}

function totals(report) {
  const all = report.totals;
  return [
    report.closed ? null : note('warn', text('monitoring.preliminary', date(report.lastDay))),
    figures('pcaf', [
      ['outstanding', yuan(all.outstanding)], ['financedTonnes', tonnes(all.financedTonnes)], ['pcafScore', tonnes(all.pcafScore)],
      ['coverage', percent(all.coverage)], ['tonnesPerMillion', tonnes(all.tonnesPerMillion)], ['financedScope1Tonnes', tonnes(all.financedScope1Tonnes)],
      ['financedScope2Tonnes', tonnes(all.financedScope2Tonnes)], ['financedUnsplitTonnes', tonnes(all.financedUnsplitTonnes)],
      ['dealCount', String(all.dealCount)], ['dealsWithoutData', String(all.dealsWithoutData)]]),
    figures('pboc', [
      ['averageBalance', yuan(all.averageBalance)], ['pbocCoveredBalance', yuan(all.pbocCoveredBalance)], ['pbocTonnes', tonnes(all.pbocTonnes)]]),
    figures('benefit', [
      ['yuanSaved', yuan(all.yuanSaved)], ['avoidedTonnes', tonnes(all.avoidedTonnes)], ['avoidedDeals', String(all.avoidedDeals)]])
  ].filter(Boolean);
}

function figures(method, pairs) {
  return el('div', { className: 'card', id: `totals-${method}` }, el('h2', {}, word(method)),
    el('dl', { className: 'facts figures' }, pairs.map(([key, shown]) => el('div', { 'data-figure': key }, el('dt', {}, word(key)), el('dd', {}, shown)))));
}

function deals(report) {
  const columns = [
    { head: word('number') }, { head: word('supplierName') }, { head: word('outstanding'), className: 'amount' },
    { head: word('emissionTonnes'), className: 'amount' }, { head: word('pcafOption'), className: 'amount' },
    { head: word('financedTonnes'), className: 'amount' }, { head: word('pbocTonnes'), className: 'amount' },
    { head: word('yuanSaved'), className: 'amount' }, { head: word('avoidedTonnes'), className: 'amount' }
  ];
  return table(columns, report.deals.map(deal => ({ cells: [
    el('span', {}, el('a', { href: `/cases/${deal.financingId}` }, deal.number), sources(deal)),
    el('span', {}, deal.supplierName, deal.gaps.map(gap => el('small', {}, word(`gap.${gap}`)))),
    yuan(deal.outstanding),
    el('span', {}, tonnes(deal.emissionTonnes), deal.emissionYear ? el('small', {}, String(deal.emissionYear)) : null),
    deal.pcafOption ? el('span', {}, deal.pcafOption, el('small', {}, String(deal.pcafScore))) : el('span', { className: 'quiet' }, word('unknown')),
    tonnes(deal.financedTonnes), tonnes(deal.pbocTonnes), yuan(deal.yuanSaved), tonnes(deal.avoidedTonnes)
  ] })), word('empty'));
}

function sources(deal) {
  return el('details', { className: 'sources' }, el('summary', {}, word('sources')), el('dl', {}, deal.sources.flatMap(source => [
    el('dt', {}, `${word(`figure.${source.figure}`)} · ${word(`origin.${source.origin}`)}`),
    el('dd', {}, source.told, source.foundAt ? el('small', {}, source.foundAt) : null)
  ])));
}

function reports(frozen) {
  const columns = [{ head: word('year') }, { head: word('view') }, { head: word('frozenAt') }, { head: word('frozenBy') }, { head: word('digest') }, { head: '', className: 'actions' }];
  return table(columns, frozen.map(report => ({ cells: [
    String(report.year), word(`view.${report.view}`), time(report.frozenAt), report.frozenBy, el('code', { title: report.digest }, report.digest.slice(0, 16)),
    el('a', { className: 'button button-plain button-small', href: `/api/v1/financed-emissions/reports/${report.id}.xlsx` }, word('download'))
  ] })), word('reports.none'));
}
