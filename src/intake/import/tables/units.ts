/** What stands beside a number: which currency, and how many ones it counts in. */
export interface Unit {
  /** ISO 4217; `¥` and `$` where the sign alone stands for several; null where nothing says. */
  readonly currency: string | null;
  /** 10,000 for 万元; null where nothing says. */
  readonly scale: number | null;
}

/** Longer names first: 美元 is no 元, HK$ no $. */
const CURRENCIES: readonly (readonly [string, RegExp])[] = (
  [
    ['HKD', /(?<![a-z])hk\$|港[元币幣]/, 'hkd'],
    ['TWD', /(?<![a-z])nt\$|新?[台臺][币幣]/, 'twd|ntd'],
    ['USD', /(?<![a-z])us\$|美[元金]/, 'usd'],
    ['SGD', /(?<![a-z])s\$|新加坡元/, 'sgd'],
    ['CAD', /(?<![a-z])ca?\$|加元/, 'cad'],
    ['AUD', /(?<![a-z])au?\$|澳元/, 'aud'],
    ['EUR', /€|[欧歐]元/, 'eur|euros?'],
    ['GBP', /£|英[镑鎊]/, 'gbp'],
    ['JPY', /日元|[円]/, 'jpy'],
    ['KRW', /₩|韩元/, 'krw'],
    ['INR', /₹/, 'inr'],
    ['CHF', /瑞士法郎/, 'chf'],
    ['VND', /₫|越南盾/, 'vnd'],
    ['THB', /฿|泰铢/, 'thb'],
    ['RUB', /₽|卢布/, 'rub'],
    ['MYR', /马币|林吉特/, 'myr'],
    ['CNY', /人民[币幣]|(?<![a-z])cn¥|[元圆圓]/, 'cny|rmb'],
    ['¥', /¥/, ''],
    ['$', /\$/, ''],
  ] as const
).map(([code, sign, words]) => [code, words === '' ? sign : new RegExp(`${sign.source}|(?<![a-z])(?:${words})(?![a-z])`)] as const);
/** Signs several currencies share. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  '¥': ['CNY', 'JPY'],
  $: ['USD', 'HKD', 'TWD', 'SGD', 'AUD', 'CAD', 'NZD', 'MXN', 'BRL'],
};
const SCALES: readonly (readonly [number, RegExp])[] = [
  [1e8, /[亿億]/],
  [1e6, /百[万萬]|\b(?:in )?millions?\b|\bmio\b|\bmn\b|(?<![a-z])m(?=[€$£])|[€$£]m(?![a-z])/],
  [1e4, /[万萬]/],
  [1e3, /千|\b(?:in )?thousands?\b|'?000s?\b|(?<![a-z])k(?![a-z])|(?<![a-z])[kt](?=eur|usd|[€$£¥])/],
];

/** Digits and marks alone, as most numbers are. */
const BARE = /^[-+\d.,()\s]*$/;
const NO_UNIT: Unit = { currency: null, scale: null };

/** What words or a sign say of a number; of a header only what stands in brackets or behind it. */
export function unitOf(text: string): Unit {
  if (BARE.test(text)) return NO_UNIT;
  const said = text.normalize('NFKC').toLowerCase();
  return {
    currency: CURRENCIES.find(([, sign]) => sign.test(said))?.[0] ?? null,
    scale: SCALES.find(([, word]) => word.test(said))?.[0] ?? null,
  };
}

const BRACKETED = /[([{（【]([^()[\]{}（）【】]*)[)\]}）】]/g;
const BEHIND = /[/／:：,，_-]\s*([^/／:：,，_-]{1,12})$/;
const CHINESE = /(?:人民币|美|欧|港|日)?[百千]?[万亿]?元$/;

/** `金额（万元）`, `Amount in k€`, `销售额/万元`. */
export function headerUnit(header: string): Unit {
  const said = header.normalize('NFKC');
  const parts = [...said.matchAll(BRACKETED)].map((match) => match[1] ?? '');
  parts.push(BEHIND.exec(said)?.[1] ?? '', CHINESE.exec(said)?.[0] ?? '', /\bin\s+(\S{1,12}(?:\s\S{1,12})?)$/i.exec(said)?.[1] ?? '');
  return unitOf(parts.join(' '));
}

const NOTED = /(?:单位|單位|金额单位|币种|unit|units|currency|amounts?)\s*(?:[:：]|为|are in|in)\s*(.{1,24})/i;

/** `单位：万元` in a line above the header; null where nothing of the kind stands there. */
export function notedUnit(cells: readonly string[]): Unit | null {
  for (const cell of cells) {
    const said = NOTED.exec(cell.normalize('NFKC'))?.[1];
    const unit = said === undefined ? null : unitOf(said);
    if (unit !== null && (unit.currency !== null || unit.scale !== null)) return unit;
  }
  return null;
}

/** Whether two may be the same money: `¥` is CNY or JPY. */
export function isSameCurrency(a: string, b: string): boolean {
  return a === b || (SHARED[a] ?? []).includes(b) || (SHARED[b] ?? []).includes(a);
}
