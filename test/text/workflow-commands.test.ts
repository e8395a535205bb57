import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutCommands, workflowCommand } from '../../src/text/workflow-commands.ts';

/** As the runner reads a line: `::` after blanks, else `##[` anywhere. */
function obeyed(text: string): boolean {
  return text.split(/\r\n|[\n\r]/).some((line) => line.replace(/^(?:\s|\u0085)+/, '').startsWith('::') || line.includes('##['));
}

describe('text for the log of a step', () => {
  it('holds nothing the runner would obey', () => {
    const letters = fc.constantFrom(':', '#', '[', ' ', '\n', '\r', '\t', '\u0085', '\u2028', 'x', '::', '##[error]');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), (parts) => {
        expect(obeyed(withoutCommands(parts.join('')))).toBe(false);
      }),
    );
  });
  it('stays as it is where there is nothing', () => {
    const text = 'accounts/a.yaml:12\n  a::b\n# heading\n## [link](x)\n: one\n';
    expect(withoutCommands(text)).toBe(text);
  });
  it('shows what it made harmless', () => {
    expect(withoutCommands('  ::error::x ##[y]')).toBe('  : :error::x ## [y]');
  });
});

describe('a workflow command', () => {
  it('is one line that the runner reads back as it was', () => {
    const back = (text: string): string =>
      text.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('%', ':', ',', '\n', '\r', 'A', '0', '2', '5') }),
        (file, message) => {
          const line = workflowCommand('error', { file, line: 3 }, message);
          const [, shown = '', data = ''] = /^::error file=([^,:\n\r]*),line=3::([^\n\r]*)$/u.exec(line) ?? [];
          expect([back(shown), back(data.replaceAll('%2C', '%252C').replaceAll('%3A', '%253A'))]).toEqual([file, message]);
        },
      ),
    );
  });
  it('needs no properties', () => {
    expect(workflowCommand('notice', {}, '50 %')).toBe('::notice::50 %25');
  });
});
