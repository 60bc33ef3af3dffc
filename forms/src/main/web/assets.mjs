// Puts the prebuilt files of the npm packages into the pages' class path: node assets.mjs WORK_FOLDER VENDOR_FOLDER
// Installs only when the lock file changed, so a rebuild without a change of versions takes no time and no network.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [work, vendor] = process.argv.slice(2).map(path => resolve(path));

const FILES = {
  'bpmn-js/dist/bpmn-navigated-viewer.production.min.js': 'bpmn-js/viewer.js',
  'bpmn-js/dist/assets/bpmn-js.css': 'bpmn-js/bpmn-js.css',
  'bpmn-js/dist/assets/diagram-js.css': 'bpmn-js/diagram-js.css',
  'bpmn-js/LICENSE': 'bpmn-js/LICENSE',
  'dmn-js/dist/dmn-viewer.production.min.js': 'dmn-js/viewer.js',
  'dmn-js/dist/assets/dmn-js-shared.css': 'dmn-js/dmn-js-shared.css',
  'dmn-js/dist/assets/dmn-js-decision-table.css': 'dmn-js/dmn-js-decision-table.css',
  'dmn-js/LICENSE': 'dmn-js/LICENSE',
  '@bpmn-io/form-js/dist/form-viewer.umd.js': 'form-js/viewer.js',
  '@bpmn-io/form-js/dist/assets/form-js.css': 'form-js/form-js.css',
  '@bpmn-io/form-js/LICENSE': 'form-js/LICENSE'
};

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node.js 20 or newer is needed to build the pages, this is ${process.version}.`);
}
install();
rmSync(vendor, { recursive: true, force: true });
for (const [from, to] of Object.entries(FILES)) {
  const target = join(vendor, to);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(work, 'node_modules', from), target, { recursive: true });
}
// The browser tests drive Chromium with the same package in the folder layout that Playwright for Java asks for.
mkdirSync(join(work, 'playwright'), { recursive: true });
if (!existsSync(join(work, 'playwright', 'package'))) {
  symlinkSync(join(work, 'node_modules', 'playwright-core'), join(work, 'playwright', 'package'), 'junction');
}

function install() {
  const stamp = join(work, 'installed.sha256');
  const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) {
    return;
  }
  mkdirSync(work, { recursive: true });
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    copyFileSync(join(here, name), join(work, name));
  }
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: work, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.error || npm.status !== 0) {
    fail('npm ci failed: the pages need npm and access to an npm registry for the first build.');
  }
  writeFileSync(stamp, lock);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
