// `npm run check:browser`: the bundled workspace's report and map, in both languages, in a real browser (CHROMIUM=path names one);
// with a file, that page. Ends with 0: nothing wrong · 1: faults, one line each · 3: no browser, nothing was checked.
// `--find` prints the browser's path.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { faultsOf, findChromium, mapFaultsOf } from './lib/browser.mjs';
import { inRoot, say } from './lib/root.mjs';

const NOTHING_CHECKED = 3;
const LANGUAGES = ['en', 'zh'];

const PAGES = [
  { command: 'audit', look: faultsOf },
  { command: 'map', look: mapFaultsOf },
];

/** What is wrong with the page a command writes in one language. */
async function check(chromium, folder, language, { command, look }) {
  const file = join(folder, `${command}-${language}.html`);
  const args = [inRoot('bin', 'guanxi.js'), command, inRoot('fixtures', 'hengrui'), '--lang', language, '-f', `html=${file}`];
  const made = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (made.status !== 0) return [`${command} ${language}: no page was written: ${made.stderr.trim()}`];
  return (await look(file, chromium)).map((fault) => `${command} ${language} ${fault}`);
}

async function report(chromium) {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-browser-'));
  try {
    const pages = PAGES.flatMap((page) => LANGUAGES.map((language) => [language, page]));
    const faults = [];
    for (const [language, page] of pages) faults.push(...(await check(chromium, folder, language, page)));
    return faults;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const chromium = findChromium();
const [asked] = process.argv.slice(2);
if (asked === '--find') process.stdout.write(`${chromium ?? ''}\n`);
else if (chromium === null) {
  say('no Chromium was found, so no page was checked; CHROMIUM=path names one');
  process.exitCode = NOTHING_CHECKED;
} else {
  const faults = asked === undefined ? await report(chromium) : await faultsOf(resolve(asked), chromium);
  for (const fault of faults) say(fault);
  say(faults.length === 0 ? 'sound in Chromium' : `${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
