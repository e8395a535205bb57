// Keeps the output shown in README.md true: runs the command each block names and puts what it prints into the block.
// `node scripts/readme.mjs` writes; with --check it only compares, and ends with 1 where the page is out of date.
//
//   <!-- guanxi audit fixtures/hengrui --width 80 (first 30 lines) -->
//   ```text
//   …
//   ```
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot, ROOT, say } from './lib/root.mjs';
import { setup } from './setup.mjs';

const PAGES = ['README.md'];
const BLOCK = /(<!-- guanxi ([^\n]*?)(?: \(first (\d+) lines\))? -->\n```text\n)[\s\S]*?(\n```)(?=\r?\n|$)/g;

await setup();
const check = process.argv.includes('--check');
for (const name of PAGES) {
  const page = readFileSync(inRoot(name), 'utf8');
  const fresh = page.replace(BLOCK, (_, open, command, lines, close) => `${open}${output(command, lines)}${close}`);
  if (fresh === page) continue;
  if (check) {
    say(`${name} shows output that guanxi no longer prints; run: node scripts/readme.mjs`);
    process.exitCode = 1;
  } else writeFileSync(inRoot(name), fresh);
}

function output(command, lines) {
  const args = [inRoot('bin', 'guanxi.js'), ...command.split(' ')];
  const done = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env.PATH } });
  if (done.status !== 0) throw new Error(`guanxi ${command} ended with ${done.status}: ${done.stderr}`);
  const all = done.stdout.trimEnd().split('\n');
  if (lines === undefined || all.length <= Number(lines)) return all.join('\n');
  return [...all.slice(0, Number(lines)), '  …'].join('\n').replace(/\n\s*\n( {2}…)$/, '\n$1');
}
