import { DiskTree } from './disk-tree.ts';
import { CONFIG, findRoot } from './find-root.ts';
import { parseYaml } from './parse-yaml.ts';
import { readText } from './read.ts';

/** Language stated by the guanxi.yaml around `start`; null where there is none or it cannot be read. Reads no other file. */
export function workspaceLanguage(start: string): 'en' | 'zh' | null {
  try {
    const { text } = readText(new DiskTree(findRoot(start)), CONFIG);
    const stated = (parseYaml(CONFIG, text).source?.data as { language?: unknown } | undefined)?.language;
    return stated === 'en' || stated === 'zh' ? stated : null;
  } catch {
    return null;
  }
}
