import type { EditorSeen, MachineSeen, Remark, Seen, Setting, Severity, WorkspaceSeen } from './checkup.ts';

/** Names of files shown in a remark; of more the number is enough. */
const SHOWN = 3;
const NARROWEST = 80;
/** Kinds an audit can do without, each at the price of what it would have told. */
const OPTIONAL = ['chain', 'interactions', 'communities', 'workshops'] as const;

/** What follows from what was found: errors keep an audit from working, warnings make it say less than it could, hints save trouble. */
export function remarksOn({ workspace, refused, settings, editor, machine }: Seen): readonly Remark[] {
  const all = [
    ...when(refused !== null, 'error', refused === 'config' ? 'config' : 'none'),
    ...onMachine(machine),
    ...(workspace === null ? [] : [...onPlan(workspace), ...onImports(workspace), ...onLeft(workspace)]),
    ...onKey(settings),
    ...onScreen(machine, settings),
    ...(editor === null ? [] : onEditor(editor)),
  ];
  const order: readonly Severity[] = ['error', 'warning', 'hint'];
  return order.flatMap((severity) => all.filter((remark) => remark.severity === severity));
}

function onMachine({ node, nodeNeeded, nodeSupported, git, repository }: MachineSeen): readonly Remark[] {
  return [
    ...when(!nodeSupported, 'error', 'node', { version: node, needed: nodeNeeded }),
    ...when(git === null, 'hint', 'git'),
    ...when(git !== null && repository === 'none', 'hint', 'repository'),
    ...when(repository === 'owner' || repository === 'failed', 'warning', repository === 'owner' ? 'owner' : 'gitFails'),
  ];
}

function onPlan({ errors, warnings, unread, endedGrounds, files }: WorkspaceSeen): readonly Remark[] {
  // Files not read and grounds that ended are warnings too, and told with their names below.
  const others = warnings - unread.length - endedGrounds.length;
  const absent = OPTIONAL.filter((kind) => files.filter((one) => one.kind === kind).every((one) => one.files === 0));
  return [
    ...when(errors > 0, 'error', 'errors', { count: errors }),
    ...when(others > 0, 'warning', 'warnings', { count: others }),
    ...when(unread.length > 0, 'warning', 'unread', { count: unread.length, files: few(unread) }),
    ...when(absent.length > 0, 'hint', 'absent', { kinds: absent }),
  ];
}

function onImports({ imports, endedGrounds, ownAddresses }: WorkspaceSeen): readonly Remark[] {
  const groundless = imports.filter(({ basis }) => basis === null || basis === 'unstated').map(({ file }) => file);
  return [
    ...when(groundless.length > 0, 'warning', 'ground', { count: groundless.length, files: few(groundless) }),
    ...when(endedGrounds.length > 0, 'warning', 'groundEnded', { count: endedGrounds.length, files: few(endedGrounds) }),
    ...when(!ownAddresses, 'hint', 'addresses'),
  ];
}

function onLeft({ drafts, leftovers }: WorkspaceSeen): readonly Remark[] {
  return [
    ...when(drafts > 0, 'hint', 'drafts', { count: drafts }),
    ...when(leftovers.length > 0, 'hint', 'leftovers', { count: leftovers.length, files: few(leftovers) }),
  ];
}

/** A key too short refuses reports with pseudonyms: where those are the custom, hardly any can be made. */
function onKey(settings: readonly Setting[]): readonly Remark[] {
  const key = valueOf(settings, 'redactKey');
  const custom = valueOf(settings, 'pseudonyms') === true;
  return [...when(key === 'short', custom ? 'error' : 'warning', 'keyShort'), ...when(key === null && custom, 'hint', 'keyless')];
}

function onScreen({ screen, utf8 }: MachineSeen, settings: readonly Setting[]): readonly Remark[] {
  const cells = valueOf(settings, 'width');
  return [
    ...when(screen && utf8 === false, 'warning', 'utf8'),
    ...when(typeof cells === 'number' && cells < NARROWEST, 'hint', 'narrow', { cells: Number(cells), wanted: NARROWEST }),
  ];
}

function onEditor({ schemas, outdated, example, named, of }: EditorSeen): readonly Remark[] {
  return [
    ...when(schemas === 'missing', 'hint', 'schemas'),
    ...when(schemas === 'outdated', 'hint', 'schemasOld', { count: outdated.length, names: outdated.slice(0, SHOWN) }),
    ...(example === null ? [] : when(true, 'hint', 'modelines', { count: of - named, of, ...example })),
  ];
}

function valueOf(settings: readonly Setting[], wanted: Setting['name']): Setting['value'] {
  return settings.find(({ name }) => name === wanted)?.value ?? null;
}

function few(files: readonly string[]): readonly string[] {
  return files.slice(0, SHOWN);
}

function when(holds: boolean, severity: Severity, code: string, args: Remark['args'] = {}): readonly Remark[] {
  return holds ? [{ severity, code, args }] : [];
}
