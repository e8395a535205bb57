import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root.mjs';

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** Name, version, licence and licence text of every package in the bundles, by name. */
export function notices(...metafiles) {
  const folders = new Set();
  for (const output of metafiles.flatMap((metafile) => Object.values(metafile.outputs))) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = PACKAGE.exec(input)?.[1];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  }
  const sections = [...folders].map((folder) => notice(inRoot(folder))).sort((a, b) => (a.title < b.title ? -1 : 1));
  const head = 'guanxi is bundled with parts of the packages below. Each stands under its own licence.\n';
  return [head, ...sections.map(({ title, text }) => `${'='.repeat(78)}\n${title}\n\n${text.trim()}\n`)].join('\n');
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder)
    .sort()
    .find((entry) => /^licen[cs]e(\.|$)/i.test(entry) && existsSync(join(folder, entry)));
  const text = file ? readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n') : `(${license}; the package carries no licence file)`;
  return { title: `${name} ${version} · ${license}`, text };
}
