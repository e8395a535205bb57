/** The outside world as a command sees it; tests hand in their own. */
export interface Sink {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Width in cells; 80 where unknown. */
  readonly columns: number;
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
}
