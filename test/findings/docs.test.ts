import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RULES } from '../../src/findings/registry.ts';
import { Speaker } from '../../src/messages/messages.ts';
import { en } from '../../src/messages/en/index.ts';
import { zh } from '../../src/messages/zh/index.ts';

const bare = (text: string) => text.replaceAll(/\{([A-Za-z_]+)[^}]*\}/g, '‹$1›').replaceAll('|', '\\|');

function page(): string {
  const speak = new Speaker('en');
  const lines = [
    '# Findings',
    '',
    `${RULES.length} rules. Each has a workspace that fires it and a near miss in \`fixtures/findings/<name>/\`.`,
    '',
  ];
  lines.push('Generated from `src/findings/registry.ts` and the messages by `npx vitest run test/findings/docs.test.ts -u`.', '');
  for (const lens of [...new Set(RULES.map((rule) => rule.lens))]) {
    lines.push(`## ${speak.say(`lens.${lens}.name`)}`, '', '| code | name | severity | says | 中文 |', '|---|---|---|---|---|');
    for (const { code, name, severity } of RULES.filter((rule) => rule.lens === lens)) {
      const key = `finding.${code}.title` as keyof typeof en;
      lines.push(`| ${code} | ${name} | ${severity} | ${bare(en[key])} | ${bare(zh[key])} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

it('docs/findings lists every rule as it speaks', async () => {
  await expect(page()).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/findings/README.md'));
});
