/** The outside world as a command sees it; tests hand in their own. */
export interface Sink {
  /** `commands`: lines that the runner of GitHub Actions is to obey; in its steps all other text is made harmless to it. */
  write(text: string, as?: 'commands'): void;
  readonly isTTY: boolean;
  /** Width in cells; 80 where unknown. */
  readonly columns: number;
  /** Height in lines; absent where there is no screen. */
  readonly rows?: number | undefined;
}
/** Where a person can be asked: keys come in, questions go out; never stdout, which carries the report. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All of stdin as text; read when asked for. */
  readStdin(): string;
  /** Today as `YYYY-MM-DD`, the only clock. */
  today(): string;
  /** IANA name of the machine's time zone; absent: not known. */
  zone?(): string;
  /** null where stdin or stderr is no terminal, and so nobody can be asked. */
  terminal?(): Terminal | null;
  /** Aborted with CANCELLED by Ctrl-C, without when nobody reads stdout any more. Only for commands that stay: asked for, it keeps Ctrl-C from ending the process. */
  cancelled?(): AbortSignal;
}

/** Why a command that stays was told to end. */
export const CANCELLED = 'cancelled';
