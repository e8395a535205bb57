import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Draft, type DraftReading, draftText, readDraft } from '../../../intake/question/draft.ts';
import { linkedAway } from '../../../workspace/disk-tree.ts';
import { reasonOf } from '../../../workspace/tree.ts';
import { CliError } from '../../errors.ts';
import { writeError } from '../../write-error.ts';
import { writeWhole } from '../../write-file.ts';

/** Unfinished questionnaires of a workspace; nobody else’s answers are to be committed by accident. */
export const DRAFTS = '.guanxi/drafts';

/** Open to its owner alone. */
const PRIVATE = 0o700;

export function draftFile(form: string, respondent: string): string {
  return `${DRAFTS}/${form}-${respondent}.json`;
}

/** Written whole, so that a run killed at any moment leaves the answers before the last one. */
export function saveDraft(root: string, draft: Draft): void {
  const file = draftFile(draft.form, draft.respondent);
  makeFolder(root, file);
  writeWhole(join(root, file), file, draftText(draft));
}

export function hasDraft(root: string, form: string, respondent: string): boolean {
  return existsSync(join(root, draftFile(form, respondent)));
}

/** null: there is none. Throws CliError where a file is there and nothing of it can be read. */
export function loadDraft(root: string, form: string, respondent: string): DraftReading {
  const file = draftFile(form, respondent);
  if (!hasDraft(root, form, respondent)) return null;
  const reading = readDraft(textOf(join(root, file), file));
  if (reading === null || reading.draft.form !== form || reading.draft.respondent !== respondent)
    throw new CliError('cli.error.ask.draft', { file });
  return reading;
}

export function dropDraft(root: string, form: string, respondent: string): void {
  rmSync(join(root, draftFile(form, respondent)), { force: true });
}

/** Keeps what is there under another name. */
export function setDraftAside(root: string, form: string, respondent: string): void {
  const path = join(root, draftFile(form, respondent));
  if (hasDraft(root, form, respondent)) renameSync(path, `${path}.bak`);
}

/** Respondents with a draft of that form, by code point. */
export function respondentsWithDraft(root: string, form: string): readonly string[] {
  if (!existsSync(join(root, DRAFTS))) return [];
  const start = `${form}-`;
  return readdirSync(join(root, DRAFTS))
    .filter((name) => name.startsWith(start) && name.endsWith('.json'))
    .map((name) => name.slice(start.length, -'.json'.length))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The root as well: `init` keeps a draft of a workspace that is not there yet. */
function makeFolder(root: string, file: string): void {
  try {
    mkdirSync(root, { recursive: true });
    if (linkedAway(root, file)) throw new CliError('cli.error.linkedAway', { path: file });
    mkdirSync(join(root, DRAFTS), { recursive: true });
    // Answers not handed in yet are for nobody else on a shared machine; a folder of an earlier version is closed too.
    chmodSync(join(root, DRAFTS), PRIVATE);
    const ignore = join(root, DRAFTS, '.gitignore');
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw writeError(file, error);
  }
}

function textOf(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CliError('cli.error.ask.draftUnread', { path: file, reason: reasonOf(error) });
  }
}
