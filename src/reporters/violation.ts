import type { Speaker } from '../messages/messages.ts';

/** Keys of what a violation says and of its remedy. Where a finding is behind it, its code is the finding's, and so are its texts. */
export function violationKeys(code: string, speaker: Speaker): { readonly what: string; readonly how: string } {
  const all = [
    { what: `finding.${code}.title`, how: `finding.${code}.do` },
    { what: `problem.${code}.what`, how: `problem.${code}.how` },
  ];
  return all.find(({ what }) => speaker.has(what)) ?? { what: `gate.${code}`, how: `gate.${code}.how` };
}
