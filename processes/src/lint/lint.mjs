// Lints the diagrams: node lint.mjs WORK_FOLDER MODELS_FOLDER
// Every rule is an error. The files invalid-<rule>.bpmn beside this one must be refused by that rule, so the lint has
// teeth. Nothing is done where neither models nor rules changed since the last clean run.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [work, models] = process.argv.slice(2).map(path => resolve(path));

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node.js 20 or newer is needed to lint the models, this is ${process.version}.`);
}
const files = under(models).filter(file => file.endsWith('.bpmn')).sort();
const fixtures = under(here).filter(file => basename(file).startsWith('invalid-')).sort();
const state = digest([...files, ...fixtures, join(here, 'lint.mjs'), join(here, 'package-lock.json')]);
const stamp = join(work, 'clean.sha256');
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) {
  process.exit(0);
}
install();

const require = createRequire(join(work, 'package.json'));
const { BpmnModdle } = require('bpmn-moddle');
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const linter = new Linter({
  resolver: new NodeResolver({ require }),
  config: {
    extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-platform-7-24'],
    rules: {
      // Two arrows into one task say "either of them"; a gateway for each would double our pages.
      'fake-join': 'off'
    }
  }
});

const problems = [];
for (const file of files) {
  for (const { rule, id, message } of await lint(file)) {
    problems.push(`${basename(file)}#${id}: ${message} (${rule})`);
  }
}
for (const fixture of fixtures) {
  const rule = basename(fixture, '.bpmn').replace('invalid-', '');
  const found = await lint(fixture);
  if (!found.some(report => report.rule.endsWith(rule))) {
    problems.push(`${basename(fixture)} is not refused by the rule ${rule}: the lint has no teeth`);
  }
}
if (fixtures.length === 0) {
  problems.push('no invalid-<rule>.bpmn beside lint.mjs');
}
if (problems.length > 0) {
  fail(problems.join('\n'));
}
writeFileSync(stamp, state);

async function lint(file) {
  const { rootElement } = await new BpmnModdle().fromXML(readFileSync(file, 'utf8'));
  const reports = await linter.lint(rootElement);
  return Object.entries(reports).flatMap(([rule, found]) => found.map(report => ({ rule, ...report })));
}

function install() {
  const lock = digest([join(here, 'package-lock.json')]);
  const installed = join(work, 'installed.sha256');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) {
    return;
  }
  mkdirSync(work, { recursive: true });
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    copyFileSync(join(here, name), join(work, name));
  }
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: work, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.error || npm.status !== 0) {
    fail('npm ci failed: the lint of the models needs npm and access to an npm registry for its first run.');
  }
  writeFileSync(installed, lock);
}

function under(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap(entry => entry.isDirectory() ? under(join(folder, entry.name)) : [join(folder, entry.name)]);
}

function digest(paths) {
  const hash = createHash('sha256');
  paths.forEach(path => hash.update(path).update(readFileSync(path)));
  return hash.digest('hex');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
