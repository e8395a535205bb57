/** Inks of a drawing that stands alone; in a report the page has its own. Every text colour holds 4.5 : 1 on paper and panel. */
export const LIGHT: Inks = {
  ink: '#1c1f23',
  quiet: '#565b62',
  line: '#d5d2ca',
  paper: '#fdfcfa',
  panel: '#f4f2ec',
  warn: '#9c2f10',
  open: '#75610f',
};
export const DARK: Inks = {
  ink: '#e7e6e2',
  quiet: '#a9adb3',
  line: '#3b3f45',
  paper: '#16181b',
  panel: '#202327',
  warn: '#f09a7d',
  open: '#d8be62',
};

export type Inks = Readonly<Record<'ink' | 'quiet' | 'line' | 'paper' | 'panel' | 'warn' | 'open', string>>;

/** Chinese first where the system has it; no font is fetched. */
export const FONT = "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** The inks as CSS variables. */
export function variables(inks: Inks): string {
  return Object.entries(inks)
    .map(([name, ink]) => `--${name}:${ink}`)
    .join(';');
}
