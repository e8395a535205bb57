import { spawnSync } from 'node:child_process';
import { GUANXI } from './run.ts';

/** How tmux is called here, or empty where there is none. */
export const TMUX = process.platform === 'win32' ? '' : (spawnSync('tmux', ['-V'], { encoding: 'utf8' }).stdout ?? '').trim();

const SERVER = `guanxi-test-${process.pid}`;
/** How long a screen may take to show something, in milliseconds. */
const PATIENCE = 60_000;

function tmux(...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync('tmux', ['-L', SERVER, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`tmux ${args.join(' ')}: ${stderr}`);
  return stdout;
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}

/** A shell in a real terminal of so many cells, in which guanxi is run by hand, by its own name: no screen depends on where it lies. */
export class Terminal {
  readonly #name: string;

  constructor(name: string, cwd: string, columns: number, rows = 30) {
    this.#name = name;
    tmux('-f', '/dev/null', 'new-session', '-d', '-s', name, '-x', String(columns), '-y', String(rows), '-c', cwd, 'env', 'PS1=$ ', 'sh');
    this.line(`guanxi() { ${quoted(process.execPath)} ${quoted(GUANXI)} "$@"; }`);
  }

  /** Runs guanxi on an empty screen; its exit code is shown after it as `exit=0`. A terminal that a killed run left raw is mended first. */
  async run(args: string): Promise<void> {
    this.line('stty sane; clear');
    await this.shows(/^\$ ?\s*$/);
    this.line(`guanxi ${args}; echo exit=$?`);
  }

  /** A line for the shell; a line feed ends it in a raw terminal too. */
  line(text: string): void {
    this.press('-l', text);
    this.press('C-j');
  }

  /** Keys as tmux names them. */
  press(...keys: readonly string[]): void {
    tmux('send-keys', '-t', this.#name, ...keys);
  }

  screen(): string {
    return tmux('capture-pane', '-p', '-t', this.#name);
  }

  /** Waits until the screen shows it. Throws with the screen where it never does. */
  async shows(wanted: string | RegExp): Promise<string> {
    const until = performance.now() + PATIENCE;
    while (performance.now() < until) {
      const screen = this.screen();
      if (typeof wanted === 'string' ? screen.includes(wanted) : wanted.test(screen)) return screen;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`never showed ${String(wanted)}:\n${this.screen()}`);
  }

  /** Presses a key and waits for what the screen then shows. */
  async answer(key: string, wanted: string | RegExp): Promise<string> {
    this.press(key);
    return this.shows(wanted);
  }

  /** Ids of the processes of guanxi that run in this terminal. */
  running(): readonly number[] {
    const [shell = ''] = tmux('list-panes', '-t', this.#name, '-F', '#{pane_pid}').trim().split('\n');
    const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', shell], { encoding: 'utf8' });
    return stdout.split('\n').map(Number).filter(Boolean);
  }

  close(): void {
    spawnSync('tmux', ['-L', SERVER, 'kill-session', '-t', this.#name]);
  }
}
