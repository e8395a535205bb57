import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, ROOT } from './run.ts';

const SCRIPT = join(ROOT, 'scripts', 'browser.mjs');
const LONG = 300_000;
const CHROMIUM = { CHROMIUM: process.env['CHROMIUM'] ?? '' };
const found = spawnSync(process.execPath, [SCRIPT, '--find'], { encoding: 'utf8' }).stdout.trim();

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guanxi-page-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function checked(html: string): Promise<string> {
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const { stderr, code } = await command(process.execPath, [SCRIPT, file], { env: CHROMIUM });
  expect(code).toBe(1);
  return stderr;
}

/** A page with nothing wrong but what is put into it. */
function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title></head><body><main><h1>t</h1>${body}</main></body></html>`;
}

describe.runIf(found !== '')(`in Chromium (${found})`, () => {
  it(
    'the report is sound in both languages: silent, alone, without barriers, the same without JavaScript, on A4',
    async () => {
      const { stdout, stderr, code } = await command(process.execPath, [SCRIPT], { env: CHROMIUM });
      expect(stderr).toBe('guanxi: sound in Chromium\n');
      expect(stdout).toBe('');
      expect(code).toBe(0);
    },
    LONG,
  );

  it(
    'a page that does everything wrong is told so',
    async () => {
      const faults = await checked(
        page(
          '<p style="color:#ccc">pale</p><img src="missing.png"><div style="width:2000px">wide</div>' +
            '<script>console.log("loud");document.body.append("more")</script>',
        ),
      );
      for (const fault of [
        'console: loud',
        'request: file:',
        'axe color-contrast',
        'axe image-alt',
        'px wider',
        'without JavaScript',
        'A4',
        'no box to print all',
      ]) {
        expect(faults).toContain(fault);
      }
    },
    LONG,
  );
});

describe('without a browser', () => {
  it(
    found === '' ? 'NO PAGE WAS CHECKED: no Chromium here, CHROMIUM=path names one' : 'the check says that nothing was checked',
    async () => {
      const { stdout, stderr, code } = await command(process.execPath, [SCRIPT], { env: { CHROMIUM: join(folder, 'nowhere') } });
      expect(stderr).toContain('no Chromium was found, so no page was checked');
      expect(stdout).toBe('');
      expect(code).toBe(3);
    },
  );
});
