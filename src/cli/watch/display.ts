import { type Language, Speaker } from '../../messages/messages.ts';
import { movesBetween } from '../../history/moves.ts';
import { renderMoves } from '../../reporters/moves.ts';
import type { AuditResult } from '../../result.ts';
import { problemsSummary } from '../../text/problem-summary.ts';
import { makeStyle } from '../../text/style.ts';
import { truncate } from '../../text/width.ts';
import { calledAs } from '../called-as.ts';
import { wantsColour } from '../colour.ts';
import { type AuditOptions, publish } from '../commands/audit.ts';
import { CliError, errorText } from '../errors.ts';
import type { Io, Sink } from '../io.ts';
import { problemsShown } from '../problems.ts';
import { redacting } from '../redaction.ts';
import { fitting, frame } from './screen.ts';
import type { Turn } from './turn.ts';
import { heldText, statusText } from './words.ts';

/** What one run has to say, but for its status. */
interface Parts {
  readonly report: string;
  /** Of files written. */
  readonly notes: string;
  readonly moves: string;
}

/** Shows one run after another: on a terminal each in place of the one before, elsewhere below it. */
export class Display {
  readonly #options: AuditOptions;
  readonly #io: Io;
  readonly #paints: boolean;
  #drawn: { readonly lines: readonly string[]; readonly columns: number; readonly rows: number } | null = null;
  #turn: Turn | null = null;
  #files = 0;

  constructor(options: AuditOptions, io: Io) {
    this.#options = options;
    this.#io = io;
    this.#paints = io.stdout.isTTY && io.env['TERM'] !== 'dumb';
  }

  /** Files are written where the diagnosis is a new one. Throws CliError at the first run only; later it is shown. */
  async show(turn: Turn, files: number): Promise<void> {
    this.#turn = turn;
    this.#files = files;
    const stdout = await this.#publish(turn, turn.held === null);
    const moves = await this.#moves(turn);
    if (this.#paints) this.#draw(turn, { ...stdout, moves });
    else this.#append(turn, { ...stdout, moves });
  }

  /** Draws again where the window has another size now. */
  async refresh(): Promise<void> {
    const { columns, rows } = this.#io.stdout;
    if (this.#drawn === null || this.#turn === null) return;
    if (this.#drawn.columns === columns && this.#drawn.rows === rows) return;
    this.#drawn = null;
    this.#draw(this.#turn, { ...(await this.#publish(this.#turn, false)), moves: await this.#moves(this.#turn) });
  }

  /** The report for stdout, and what there is to say of the files written. */
  async #publish({ good, run }: Turn, anew: boolean): Promise<Omit<Parts, 'moves'>> {
    if (good === null) return { report: '', notes: '' };
    const [report, notes] = [new Kept(this.#io.stdout), new Kept(this.#io.stderr)];
    const outputs = this.#options.outputs.filter(({ path }) => anew || path === null);
    try {
      await publish(good, { ...this.#options, outputs }, { ...this.#io, stdout: report, stderr: notes });
    } catch (error) {
      if (!(error instanceof CliError) || run === 1) throw error;
      notes.write(errorText(error, this.#speaker()));
    }
    return { report: report.text, notes: notes.text };
  }

  #draw(turn: Turn, { report, notes, moves }: Parts): void {
    const { columns, rows = 24 } = this.#io.stdout;
    const summary = turn.held === null ? this.#problems(turn, true) : '';
    const parts = [this.#status(turn), `${notes}${summary}`, this.#held(turn, this.#io.stdout), moves, report];
    const all = parts.filter((part) => part !== '').flatMap((part, at) => [...(at > 0 ? [''] : []), ...part.trimEnd().split('\n')]);
    const command = `${calledAs(this.#io)} audit`;
    const lines = fitting(all, rows, (count) => truncate(this.#speaker().say('watch.cut', { count, command }), columns));
    const before = this.#drawn?.columns === columns && this.#drawn.rows === rows ? this.#drawn.lines : null;
    this.#io.stdout.write(frame(before, lines, rows));
    this.#drawn = { lines, columns, rows };
  }

  #append(turn: Turn, { report, notes, moves }: Parts): void {
    const below = turn.held === null ? report : '';
    const parts = [this.#status(turn), moves, below].filter((part) => part !== '');
    this.#io.stderr.write(notes);
    this.#io.stderr.write(turn.held === null ? this.#problems(turn, false) : this.#held(turn, this.#io.stderr));
    this.#io.stdout.write(`${parts.map((part) => part.trimEnd()).join('\n\n')}\n\n`);
  }

  async #moves({ good, moved }: Turn): Promise<string> {
    if (good === null || moved === null) return '';
    const options = { language: this.#language(), width: this.#width(), colour: this.#colour(), since: moved.since };
    if (this.#options.redact !== true) return renderMoves(moved.moves, moved.before.result, good.result, options);
    const [before, after] = [await this.#redacted(moved.before.result), await this.#redacted(good.result)];
    return renderMoves(movesBetween(before, after), before, after, options);
  }

  /** As the report shows it. */
  async #redacted(result: AuditResult): Promise<AuditResult> {
    const shownIn = await redacting(result, ['terminal'], this.#options, this.#speaker(), this.#io);
    return shownIn('terminal').result;
  }

  /** On a screen only how many, since the report says more; in a stream each with its frame. */
  #problems({ good }: Turn, brief: boolean): string {
    if (good === null || good.problems.length === 0) return '';
    const { problems, workspace } = good;
    const summary = `${problemsSummary(problems, workspace.texts.size, this.#speaker())}\n`;
    if (brief) return summary;
    return `${problemsShown(problems, workspace.texts, this.#speaker(), this.#options, this.#io)}\n${summary}`;
  }

  #status(turn: Turn): string {
    const text = truncate(statusText(turn, this.#files, this.#speaker(), this.#options.redact === true), this.#width());
    return makeStyle(this.#colour())(text, turn.changed.length === 0 ? 'faint' : 'strong');
  }

  #held(turn: Turn, sink: Sink): string {
    return heldText(turn, { options: this.#options, speaker: this.#speaker(), io: this.#io, sink });
  }

  #colour(): boolean {
    return wantsColour(this.#options.color, this.#io.env, this.#io.stdout.isTTY);
  }

  #width(): number {
    return this.#options.width ?? this.#io.stdout.columns;
  }

  #language(): Language {
    const held = this.#turn?.held;
    const stated = held?.kind === 'refused' ? held.error.language : null;
    return this.#options.lang ?? this.#turn?.good?.result.workspace.language ?? stated ?? 'en';
  }

  #speaker(): Speaker {
    return new Speaker(this.#language());
  }
}

/** Keeps what would have been written. */
class Kept implements Sink {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number;
  constructor({ isTTY, columns }: Sink) {
    this.isTTY = isTTY;
    this.columns = columns;
  }
  write(text: string): void {
    this.text += text;
  }
}
