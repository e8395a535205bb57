import type { Language } from '../messages/messages.ts';
import type { AuditResult, LensId } from '../result.ts';
import type { Format, Output } from './options.ts';

/** How a report is drawn; what a format does not need it ignores. */
export interface Drawing {
  readonly language: Language;
  readonly colour: boolean;
  readonly width: number;
  /** How guanxi is called here, and the folder that commands shown repeat. */
  readonly program: string;
  readonly dir: string | null;
  readonly account: string | null;
  readonly lens: LensId | null;
}

export type Renderer = (result: AuditResult, drawing: Drawing) => string;

/** Each format's reporter, loaded only when it is asked for. */
const LOADERS: Readonly<Record<Format, () => Promise<Renderer>>> = {
  /** Of a result that went through the gate, the gate is what a screen shows. */
  terminal: async () => {
    const [{ renderGate }, { renderTerminal }] = await Promise.all([import('../reporters/gate.ts'), import('../reporters/terminal.ts')]);
    return (result, drawing) => {
      const gate = result.gate !== undefined && drawing.account === null && drawing.lens === null;
      return (gate ? renderGate : renderTerminal)(result, drawing);
    };
  },
  json: async () => {
    const { renderJson } = await import('../reporters/json.ts');
    return (result, { language }) => renderJson(result, language);
  },
  html: async () => (await import('../reporters/html.tsx')).renderHtml,
  sarif: async () => {
    const [{ renderSarif }, { namesByCode }, { gzipSync }] = await Promise.all([
      import('../reporters/sarif.ts'),
      import('../explain/details.ts'),
      import('node:zlib'),
    ]);
    return (result, { language }) => renderSarif(result, language, namesByCode(), (text) => gzipSync(text).length);
  },
  junit: async () => {
    const { renderJunit } = await import('../reporters/junit.ts');
    return (result, { language }) => renderJunit(result, language);
  },
  gitlab: async () => {
    const { renderGitlab } = await import('../reporters/gitlab.ts');
    return (result, { language }) => renderGitlab(result, language);
  },
  github: async () => {
    const { renderGithub } = await import('../reporters/github.ts');
    return (result, { language }) => renderGithub(result, language);
  },
  markdown: async () => {
    const { renderMarkdown } = await import('../reporters/markdown.ts');
    return (result, { language }) => renderMarkdown(result, language);
  },
  csv: async () => {
    const { renderCsv } = await import('../reporters/csv.ts');
    return (result) => renderCsv(result);
  },
};

/** The reporters of these outputs, by format. */
export async function renderersOf(outputs: readonly Output[]): Promise<(format: Format) => Renderer> {
  const formats = [...new Set(outputs.map(({ format }) => format))];
  const loaded = new Map(await Promise.all(formats.map(async (format) => [format, await LOADERS[format]()] as const)));
  return (format) => {
    const renderer = loaded.get(format);
    if (renderer === undefined) throw new RangeError(`no reporter was loaded for ${format}`);
    return renderer;
  };
}
