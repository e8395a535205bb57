import { lensProse as lensesEn } from '../../messages/explain/en/lenses.ts';
import { lensProse as lensesZh } from '../../messages/explain/zh/lenses.ts';
import type { Speaker } from '../../messages/messages.ts';
import { outline } from '../../messages/outline.ts';
import type { Severity } from '../../result.ts';
import { POLICY_RULE } from '../remarks/remarks-of.ts';
import type { Remark } from '../remarks/remark.ts';
import type { Rule } from './format.ts';
import { DESCRIPTION, plainText, upTo } from './message.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;
const PROBLEMS = { error: 'error', warning: 'warning', info: 'recommendation' } as const satisfies Record<Severity, string>;
const NAME = 255;

/** One rule for each code that is remarked upon, in the order in which the codes turn up; `names` are kebab-case, by code. */
export function rulesOf(remarks: readonly Remark[], speaker: Speaker, names: Readonly<Record<string, string>>): readonly Rule[] {
  const first = new Map<string, Remark>();
  for (const remark of remarks) if (!first.has(remark.rule)) first.set(remark.rule, remark);
  return [...first.values()].map((remark) => ruleOf(remark, speaker, Object.hasOwn(names, remark.rule) ? names[remark.rule] : undefined));
}

function ruleOf({ rule, lens, severity }: Remark, speaker: Speaker, name: string | undefined): Rule {
  const { says, why, how } = outlines(rule, speaker);
  const parts: readonly Part[] = [
    { head: speaker.say('machine.rule.why'), body: why },
    { head: speaker.say('machine.rule.how'), body: how },
    { head: speaker.say('machine.rule.view', { lens: speaker.term('lens', `${lens}.name`) }), body: viewOf(lens, speaker) },
    { head: speaker.say('machine.rule.more'), body: rule.startsWith(POLICY_RULE) ? '' : `guanxi explain ${rule}` },
  ].filter(({ body }) => body !== '');
  return {
    id: rule,
    ...(name === undefined ? {} : { name: upTo(NAME, name) }),
    shortDescription: plainText(upTo(DESCRIPTION, says)),
    fullDescription: plainText(upTo(DESCRIPTION, why || says)),
    help: { ...plainText(parts.map(({ head, body }) => `${head}\n${body}`).join('\n\n')), markdown: parts.map(inMarkdown).join('\n\n') },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: ['guanxi', lens],
      precision: lens === 'data' || lens === 'policy' ? 'very-high' : 'high',
      'problem.severity': PROBLEMS[severity],
    },
  };
}

interface Part {
  readonly head: string;
  readonly body: string;
}

/** Lines that belong together (YAML to copy) keep their shape; `{{` of plain text is not wanted here. */
function inMarkdown({ head, body }: Part): string {
  const code = body.includes('\n') || body.startsWith('guanxi explain ');
  return `**${head}**\n\n${code ? `\`\`\`text\n${body}\n\`\`\`` : body}`;
}

/** What a rule says with `…` where a finding puts its values. */
function outlines(rule: string, speaker: Speaker): { readonly says: string; readonly why: string; readonly how: string } {
  const text = (...keys: readonly string[]): string => {
    const key = keys.find((one) => speaker.has(one));
    return key === undefined ? '' : tidy(outline(speaker.template(key).replace(LEAD, '')));
  };
  const policy = rule.startsWith(POLICY_RULE);
  const at = policy ? `gate.${rule.slice(POLICY_RULE.length)}` : '';
  const says = policy ? text(at) : text(`problem.${rule}.what`, `finding.${rule}.title`);
  return {
    says: says.replace(/^[a-z]/, (letter) => letter.toUpperCase()) || rule,
    why: policy ? text(`${at}.why`, 'machine.policy.why') : text(`problem.${rule}.why`, `finding.${rule}.why`),
    how: policy ? text(`${at}.how`, 'machine.policy.how') : text(`problem.${rule}.how`, `finding.${rule}.do`),
  };
}

/** A value that led the sentence leads to nothing, and `…` is a full stop of its own. */
function tidy(text: string): string {
  return text
    .replace(/^…[:：] */, '')
    .replace(/…[.。]/g, '…')
    .trim();
}

/** A rule is about any account. */
const LEAD = /^\{(?:account|community|firm|name)\}\s*[:：]\s*/;

function viewOf(lens: Remark['lens'], speaker: Speaker): string {
  const views: Readonly<Record<string, { readonly view: string }>> = speaker.language === 'zh' ? lensesZh : lensesEn;
  return Object.hasOwn(views, lens) ? (views[lens]?.view ?? '') : '';
}
