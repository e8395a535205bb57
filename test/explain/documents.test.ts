import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documents } from '../../src/explain/documents.ts';

const ROOT = join(import.meta.dirname, '..', '..');

it('docs/indicators and docs/glossary say what explain says; node scripts/docs.mjs writes them', async () => {
  const pages = await documents();
  const onDisk = ['docs/indicators', 'docs/glossary'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
  expect(onDisk.sort()).toEqual(Object.keys(pages).sort());
  for (const [path, text] of Object.entries(pages)) expect(readFileSync(join(ROOT, path), 'utf8'), path).toBe(text);
});

it('leads from the index to headings that exist', async () => {
  const pages = await documents();
  for (const language of ['en', 'zh']) {
    const index = pages[`docs/indicators/${language}/README.md`] ?? '';
    const links = [...index.matchAll(/\]\((\w+)\.md#(\w+)\)/g)];
    expect(links.length).toBeGreaterThan(50);
    for (const [, lens, anchor] of links) {
      expect(pages[`docs/indicators/${language}/${lens}.md`]?.toLowerCase()).toContain(`\n## ${anchor}\n`);
    }
  }
});
