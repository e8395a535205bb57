// What a browser must say of a page: nothing on the console, nothing fetched, no barrier, no sideways scrolling on a telephone,
// no short word broken over lines, no strip cut off, the same words without JavaScript, and on paper A4; of a report few sheets.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const SCHEMES = ['light', 'dark'];
const WIDTHS = [375, 1280];
const SERIOUS = new Set(['serious', 'critical']);
const MOST_SHEETS = 35;
const A4 = /\/MediaBox\s*\[\s*0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\s*\]/;

/** Cells whose whole text is two or three characters, or a single word, and yet takes more than one line. */
const BROKEN = `[...document.querySelectorAll('td, tbody th')].flatMap((cell) => {
  const word = cell.textContent.trim();
  if (!/^(?:\\p{Script=Han}{2,4}|[A-Za-z]{2,14})$/u.test(word)) return [];
  const text = document.createRange();
  text.selectNodeContents(cell);
  const tops = new Set([...text.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
  return tops.size > 1 ? [word] : [];
})`;
/** Captions that are squeezed to a word a line although their table has room. */
const SQUEEZED = `[...document.querySelectorAll('caption')]
  .filter((caption) => caption.getBoundingClientRect().width < Math.min(150, caption.parentElement.getBoundingClientRect().width))
  .map((caption) => caption.textContent.slice(0, 40))`;
/** Strips of positions that end beyond the part of the page that is seen. */
const CUT = `[...document.querySelectorAll('.strip svg')]
  .filter((strip) => strip.getBoundingClientRect().right > document.documentElement.clientWidth)
  .map((strip) => strip.closest('tr').querySelector('th').textContent)`;

/** Path of a Chromium: `CHROMIUM`, else where it usually is; null: none. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return USUAL.find((path) => existsSync(path)) ?? null;
}

/** What is wrong with the report in `file`, one line each; empty: nothing. Throws where the browser does not start. */
export async function faultsOf(file, executablePath) {
  return faults(file, executablePath, printed);
}

/** What is wrong with the page of a map in `file`, as `faultsOf` tells it; it is printed as it is. */
export async function mapFaultsOf(file, executablePath) {
  return faults(file, executablePath, async (browser, url) => {
    const page = await browser.newPage();
    await page.goto(url);
    return (await sheets(page)).faults;
  });
}

async function faults(file, executablePath, onPaper) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const url = pathToFileURL(file).href;
    const seen = [];
    for (const colorScheme of SCHEMES) for (const width of WIDTHS) seen.push(...(await looked(browser, url, colorScheme, width)));
    return [...seen, ...(await withoutScript(browser, url)), ...(await onPaper(browser, url))];
  } finally {
    await browser.close();
  }
}

async function looked(browser, url, colorScheme, width) {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => request.url() !== url && faults.push(`request: ${request.url()}`));
  await page.goto(url, { waitUntil: 'load' });
  const [wide, seen] = await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.clientWidth]');
  if (wide > seen) faults.push(`${wide - seen} px wider than the screen`);
  faults.push(...[...new Set(await page.evaluate(BROKEN))].map((word) => `“${word}” is broken over lines`));
  faults.push(...(await page.evaluate(SQUEEZED)).map((words) => `the caption “${words}” is squeezed`));
  faults.push(...(await page.evaluate(CUT)).map((word) => `the strip of ${word} is cut off`));
  faults.push(...(await barriers(page)));
  await context.close();
  return faults.map((fault) => `${colorScheme} ${width}: ${fault}`);
}

async function barriers(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
  return violations
    .filter(({ impact }) => SERIOUS.has(impact))
    .map(({ id, help, nodes }) => `axe ${id}: ${help} (${nodes.length}; ${nodes[0]?.html.slice(0, 160)})`);
}

async function withoutScript(browser, url) {
  const words = [];
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(url);
    words.push(await page.locator('body').innerText());
    await context.close();
  }
  return words[0] === words[1] && words[0] !== '' ? [] : ['the words are others without JavaScript'];
}

/** On A4, and few enough to hand over; all of the file only where the box is ticked. */
async function printed(browser, url) {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    const brief = await sheets(page);
    const box = page.locator('#print-all');
    if ((await box.count()) === 0) return [...brief.faults, 'no box to print all of it'];
    await box.focus();
    await page.keyboard.press('Space');
    const all = await sheets(page);
    const many = brief.count > MOST_SHEETS ? [`${brief.count} sheets are printed; ${MOST_SHEETS} are as many as a client reads`] : [];
    return [...brief.faults, ...many, ...(all.count > brief.count ? [] : ['the box changes nothing on paper'])];
  } finally {
    await page.close();
  }
}

async function sheets(page) {
  const text = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const count = text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return { count, faults: text.startsWith('%PDF-') && count > 0 && A4.test(text) ? [] : ['it does not print on A4'] };
}
