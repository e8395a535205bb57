import { agree, conduct, type Prompter } from '../../../intake/question/conduct.ts';
import { fill } from '../../../intake/question/answers-file.ts';
import { back, begin, type Interview } from '../../../intake/question/interview.ts';
import type { Answers, Form } from '../../../intake/question/question.ts';
import { type Language, Speaker } from '../../../messages/messages.ts';
import { legible } from '../../../text/legible.ts';
import { type OpenPrompter, openPrompter } from '../../asking.ts';
import { calledAs } from '../../called-as.ts';
import { CliError } from '../../errors.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Io } from '../../io.ts';
import { makeFolder } from '../../make-folder.ts';
import type { CommonOptions } from '../../options.ts';
import { answersFrom, refuseMistakes } from '../ask/answers-from.ts';
import { dropDraft, hasDraft, loadDraft, saveDraft, setDraftAside } from '../ask/drafts.ts';
import { formFor, ownFirm } from './own-firm.ts';

export interface InitInterview extends CommonOptions {
  /** File of answers; null: a person is asked. */
  readonly answers: string | null;
  /** Go on with what an earlier run was told. */
  readonly resume: boolean;
  /** Folder the workspace will lie in, absolute, and as it was typed. */
  readonly root: string;
  readonly shown: string;
}

type Files = ReadonlyMap<string, string>;
/** Of a workspace that begins there is one draft, whoever answers. */
const DRAFT = ['init', 'workspace'] as const;

/** The files with what a person, or a file of answers, says of the firm; a number is the exit code of whoever left. Throws CliError. */
export async function interviewed(
  files: Files,
  options: InitInterview,
  io: Io,
  open: OpenPrompter = openPrompter,
): Promise<Files | number> {
  const language = options.lang ?? 'en';
  const speaker = new Speaker(language);
  const form = formFor(files, language);
  const written = answersFrom({ options, io, speaker });
  if (written !== null) {
    const { interview, mistakes } = fill(begin(form), written, new Set());
    refuseMistakes(mistakes, { options, io, speaker });
    return ownFirm(files, interview.given, language);
  }
  const talk = new Talk(form, options, io, open);
  const given = await talk.hold(files);
  return typeof given === 'number' ? given : ownFirm(files, given, language);
}

/** One sitting at a terminal, in the language picked by its first answer. */
class Talk {
  readonly #form: Form;
  readonly #options: InitInterview;
  readonly #io: Io;
  readonly #open: OpenPrompter;
  #language: Language;

  constructor(form: Form, options: InitInterview, io: Io, open: OpenPrompter) {
    this.#form = form;
    this.#options = options;
    this.#io = io;
    this.#open = open;
    this.#language = options.lang ?? 'en';
  }

  async hold(files: Files): Promise<Answers | number> {
    const prompter = this.#prompter();
    if ((await this.#opened()) === null) throw new CliError('cli.error.init.noTerminal', {}, [], this.#language);
    const start = await this.#start(prompter);
    if (typeof start === 'number') return start;
    for (let from = start; ;) {
      const { ended, interview } = await conduct(from, prompter, (now) => this.#save(now));
      if (ended !== 'done') return this.#left(ended);
      this.#show(files, interview);
      const agreed = await agree(prompter, { key: 'ask.write' }, true);
      if (agreed === true) {
        dropDraft(this.#options.root, ...DRAFT);
        return interview.given;
      }
      if (agreed !== 'back') return this.#left(agreed === 'cancelled' ? 'cancelled' : 'quit');
      from = back(interview);
      this.#save(from);
    }
  }

  /** Speaks the language of the answers so far, whenever it asks. */
  #prompter(): Prompter {
    return {
      ask: async (asked) => {
        const prompter = await this.#opened();
        return prompter === null ? { do: 'cancelled' } : prompter.ask(asked);
      },
    };
  }

  #opened(): Promise<Prompter | null> {
    return this.#open(this.#io, this.#speaker(), this.#options);
  }

  #speaker(): Speaker {
    return new Speaker(this.#language);
  }

  async #start(prompter: Prompter): Promise<Interview | number> {
    const { root, resume } = this.#options;
    const reading = loadDraft(root, ...DRAFT);
    if (reading === null) return begin(this.#form);
    const asks = { key: 'start.resume', args: { answers: reading.draft.given.size } } as const;
    const goOn = resume || (await agree(prompter, asks));
    if (typeof goOn === 'string') return this.#left(goOn === 'cancelled' ? 'cancelled' : 'quit');
    if (!goOn || !reading.whole) setDraftAside(root, ...DRAFT);
    const interview = begin(this.#form, goOn ? reading.draft.given : new Map());
    this.#hear(interview);
    return interview;
  }

  #save(interview: Interview): void {
    const [form, respondent] = DRAFT;
    makeFolder(this.#options.root, this.#options.shown);
    saveDraft(this.#options.root, { form, respondent, date: this.#io.today(), given: interview.given });
    this.#hear(interview);
  }

  #hear({ given }: Interview): void {
    const language = given.get('language');
    if (language?.as === 'value') this.#language = language.value === 'zh' ? 'zh' : 'en';
  }

  #show(files: Files, { given }: Interview): void {
    const { stderr } = this.#io;
    for (const [file, text] of ownFirm(files, given, this.#language)) {
      if (files.get(file) === text) continue;
      const said = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      stderr.write(`\n${file}\n${said.map((line) => `  ${legible(line)}\n`).join('')}`);
    }
    stderr.write('\n');
  }

  #left(how: 'quit' | 'cancelled'): number {
    const { root, shown, lang } = this.#options;
    const words = [calledAs(this.#io), 'init', shown, '--interactive', ...(lang === null ? [] : ['--lang', lang]), '--resume'];
    const key = hasDraft(root, ...DRAFT) ? 'start.left' : 'start.left.nothing';
    this.#io.stderr.write(`${this.#speaker().say(key, { command: words.join(' ') })}\n`);
    return how === 'cancelled' ? EXIT.cancelled : EXIT.ok;
  }
}
