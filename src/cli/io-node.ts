import { readFileSync } from 'node:fs';
import { commandless, inActions } from './actions-log.ts';
import { EXIT } from './exit-codes.ts';
import { CANCELLED, type Io, type Sink } from './io.ts';

const DEFAULT_COLUMNS = 80;

/** The real process as an `Io`; the only place that writes to its streams, each opened when first asked for. */
export function nodeIo(): Io {
  let stdout: Sink | undefined;
  let stderr: Sink | undefined;
  return {
    get stdout() {
      stdout ??= safe(sink(process.stdout));
      return stdout;
    },
    get stderr() {
      stderr ??= safe(sink(process.stderr));
      return stderr;
    },
    // When asked for: the folder may be gone, and help and version do without.
    get cwd() {
      return process.cwd();
    },
    env: process.env,
    readStdin: () => readFileSync(0, 'utf8'),
    today: () => dayOf(new Date()),
    terminal: () => (process.stdin.isTTY && process.stderr.isTTY ? { input: process.stdin, output: process.stderr } : null),
    zone,
    cancelled: cancellation,
  };
}

/** Names in a plan must not command the runner. */
function safe(stream: Sink): Sink {
  return inActions(process.env) ? commandless(stream) : stream;
}

/** A reader that goes away (`| head -1`) ends the writing, not the run, and is no error; a full disk is one. */
function sink(stream: NodeJS.WriteStream): Sink {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!closed && error.code !== 'EPIPE') {
      process.exitCode = EXIT.impossible;
      if (stream !== process.stderr) process.stderr.write(`guanxi: stdout: ${error.code ?? error.name}\n`);
    }
    closed = true;
  });
  return {
    write(text) {
      if (!closed) stream.write(text);
    },
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns || DEFAULT_COLUMNS;
    },
    get rows() {
      return stream.isTTY ? stream.rows : undefined;
    },
  };
}

/** A second Ctrl-C ends the process at once, as it does where nobody listens. */
function cancellation(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort(CANCELLED));
  process.stdout.once('error', () => controller.abort());
  return controller.signal;
}

/** An empty TZ is UTC, of which the runtime says that it does not know it. */
function zone(): string {
  const named = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return named === 'Etc/Unknown' ? 'UTC' : named;
}

/** The user's own calendar day. */
function dayOf(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
