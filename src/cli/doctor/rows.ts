import type { Speaker } from '../../messages/messages.ts';
import type { EditorSeen, ImportGround, MachineSeen, Setting } from './checkup.ts';

/** What it is, how it stands, where that comes from. */
export type Row = readonly [label: string, value: string, more: string];

export function settingRows(settings: readonly Setting[], speaker: Speaker): readonly Row[] {
  return settings.map(({ name, value, from, by }) => [
    speaker.say(`doctor.setting.${name}`),
    settingValue({ name, value }, speaker),
    speaker.say(`doctor.from.${from}`, { by: by ?? '' }),
  ]);
}

function settingValue({ name, value }: Pick<Setting, 'name' | 'value'>, speaker: Speaker): string {
  if (value === null) return speaker.say('doctor.notSet');
  if (typeof value === 'boolean') return speaker.say(value ? 'ui.yes' : 'ui.no');
  if (name === 'retention') return speaker.say('doctor.months', { count: value });
  if (name === 'ground') return speaker.term('doctor.basis', value);
  return name === 'redactKey' ? speaker.term('doctor.key', value) : String(value);
}

export function groundRows(imports: readonly ImportGround[], speaker: Speaker): readonly Row[] {
  return imports.map(({ file, basis, until, ended }) => {
    const end = until === null ? '' : speaker.say(ended ? 'doctor.ended' : 'doctor.until', { until });
    return [file, basis === null ? speaker.say('doctor.notSet') : speaker.term('doctor.basis', basis), end];
  });
}

export function editorRows({ name, schemas, named, of }: EditorSeen, speaker: Speaker): readonly Row[] {
  return [
    [speaker.say('doctor.editor.name'), name === null ? speaker.say('ui.unknown') : speaker.say(`doctor.editor.${name}`), speaker.say(`doctor.editor.${name ?? 'any'}.how`)],
    [speaker.say('doctor.editor.schemas'), speaker.say(`doctor.schemas.${schemas}`), '.guanxi/schema'],
    [speaker.say('doctor.editor.files'), `${named} / ${of}`, speaker.say('doctor.editor.files.what')],
  ]; // prettier-ignore
}

export function machineRows(machine: MachineSeen, speaker: Speaker): readonly Row[] {
  const { node, nodeNeeded, nodeSupported, platform, git, repository, ci, screen, questions, utf8 } = machine;
  const yes = (holds: boolean): string => speaker.say(holds ? 'ui.yes' : 'ui.no');
  return [
    ['Node.js', node, speaker.say(nodeSupported ? 'doctor.node.fine' : 'doctor.node.old', { needed: nodeNeeded, platform })],
    ['git', git ?? speaker.say('doctor.git.none'), repository === null ? '' : speaker.say(`doctor.repository.${repository}`)],
    [speaker.say('doctor.screen'), yes(screen), speaker.say(utf8 === null ? 'doctor.utf8.unknown' : utf8 ? 'doctor.utf8.yes' : 'doctor.utf8.no')],
    [speaker.say('doctor.questions'), yes(questions), speaker.say(questions ? 'doctor.questions.yes' : 'doctor.questions.no')],
    [speaker.say('doctor.ci'), yes(ci), ci ? speaker.say('doctor.ci.what') : ''],
    [speaker.say('doctor.browser'), speaker.say('doctor.browser.none'), speaker.say('doctor.browser.what')],
  ]; // prettier-ignore
}
