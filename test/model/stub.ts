import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import type { SourceFile } from '../../src/workspace/source.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';

export function yaml(text: string, file = 'accounts/x.yaml'): SourceFile {
  const { source, problems } = parseYaml(file, text);
  if (source === null) throw new Error(JSON.stringify(problems));
  return source;
}

/** Data that came from nowhere in particular: every place is the first of the file. */
export function bare(data: unknown, file = 'accounts/x.yaml'): SourceFile {
  return { file, text: '', data, locate: () => ({ file, line: 1, col: 1 }) };
}

export function workspace(parts: Partial<Workspace>): Workspace {
  return {
    path: null,
    root: '/',
    config: bare({ guanxi: 1 }, 'guanxi.yaml'),
    firm: null,
    chain: null,
    accounts: [],
    communities: [],
    workshops: [],
    imports: [],
    ruleset: null,
    logs: [],
    problems: [],
    texts: new Map(),
    ...parts,
  };
}
