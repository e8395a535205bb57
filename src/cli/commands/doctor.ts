import { relative, resolve, sep } from 'node:path';
import { type Language, Speaker } from '../../messages/messages.ts';
import { type Plan, readPlan } from '../../plan.ts';
import { ConfigError } from '../../workspace/config-error.ts';
import { dayOf } from '../day.ts';
import { deliver } from '../deliver.ts';
import type { Seen } from '../doctor/checkup.ts';
import { doctorJson } from '../doctor/doctor-json.ts';
import { doctorPage } from '../doctor/doctor-page.ts';
import { lookAtEditor } from '../doctor/look-editor.ts';
import { lookAtMachine } from '../doctor/look-machine.ts';
import { lookAtSettings } from '../doctor/look-settings.ts';
import { lookAtWorkspace } from '../doctor/look-workspace.ts';
import { remarksOn } from '../doctor/remarks.ts';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions, Output } from '../options.ts';

export interface DoctorOptions extends CommonOptions {
  /** null: where the command was started; guanxi.yaml is looked for from there upwards. */
  readonly dir: string | null;
  readonly outputs: readonly Output<'terminal' | 'json'>[];
  readonly asOf: string | null;
}

/** What was found and what to do about it, on stdout or into files. 1 if something keeps an audit from working, 2 without a workspace. */
export async function run(options: DoctorOptions, io: Io): Promise<number> {
  const { plan, refused, language } = await open(options, io);
  const speaker = new Speaker(options.lang ?? language ?? 'en');
  const seen: Seen = {
    workspace: plan === null ? null : lookAtWorkspace(plan, shown(plan.workspace.root, options, io)),
    refused,
    settings: lookAtSettings(options, plan, io),
    editor: plan === null ? null : await lookAtEditor(plan.workspace, io),
    machine: lookAtMachine(plan?.workspace.root ?? null, io),
  };
  const remarks = remarksOn(seen);
  const cells = options.width ?? io.stdout.columns;
  const dir = options.dir ?? '.';
  deliver(
    options.outputs,
    (format, colour) =>
      format === 'json' ? doctorJson(seen, remarks, dir, speaker) : doctorPage(seen, remarks, { dir, speaker, colour, width: cells }),
    options,
    speaker,
    io,
  );
  if (refused !== null) return EXIT.impossible;
  return remarks.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.ok;
}

interface Opened {
  readonly plan: Plan | null;
  readonly refused: Seen['refused'];
  readonly language: Language | null;
}

async function open(options: DoctorOptions, io: Io): Promise<Opened> {
  try {
    const plan = readPlan({ dir: resolve(io.cwd, options.dir ?? '.'), ...(await daySoFar(options, io)) });
    return { plan, refused: null, language: plan.settings.language };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const none = error.problems.some(({ name }) => name === 'no-workspace');
    return { plan: null, refused: none ? 'none' : 'config', language: error.language };
  }
}

/** In CI without a git that answers no other command can tell the day; this one says so instead. */
async function daySoFar(options: DoctorOptions, io: Io): ReturnType<typeof dayOf> {
  try {
    return await dayOf(options, io);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { today: io.today() };
  }
}

/** The root as it was typed, or the way up to it: an absolute path tells who sits at the machine. */
function shown(root: string, { dir }: DoctorOptions, io: Io): string {
  const typed = resolve(io.cwd, dir ?? '.');
  if (typed === root) return dir ?? '.';
  return relative(io.cwd, root).split(sep).join('/') || '.';
}
