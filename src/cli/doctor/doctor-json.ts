import type { Speaker } from '../../messages/messages.ts';
import { jsonText } from '../../text/json.ts';
import { legibleDeep } from '../../text/legible.ts';
import { VERSION } from '../../version.ts';
import type { Remark, Seen } from './checkup.ts';

/** The same for a program (`guanxi schema doctor`): what was found, and each remark with its words. */
export function doctorJson(seen: Seen, remarks: readonly Remark[], dir: string, speaker: Speaker): string {
  const said = remarks.map((remark) => ({ ...remark, ...wordsOf(remark, dir, speaker) }));
  const tool = { name: 'guanxi', version: VERSION };
  return jsonText({ format: 'guanxi-doctor', formatVersion: 1, tool, language: speaker.language, ...legibleDeep(seen), remarks: said });
}

/** What is the matter, and what to do about it. */
export function wordsOf({ code, args }: Remark, dir: string, speaker: Speaker): { readonly what: string; readonly how: string } {
  const shown = legibleDeep({ dir, ...args });
  return { what: speaker.say(`doctor.${code}.what`, shown), how: speaker.say(`doctor.${code}.how`, shown) };
}
