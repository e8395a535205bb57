import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/schema/catalogue.ts';
import { problemsOf } from '../../src/schema/check-schemas.ts';
import { readLogs } from '../../src/workspace/log-reader.ts';
import { LogSink } from '../../src/workspace/log-sink.ts';
import { parseWhole, scanFile } from '../../src/workspace/log-yaml.ts';
import type { RawLog } from '../../src/workspace/workspace.ts';
import { AS_OF, documents } from './log-documents.ts';
import { rowsOf } from './log-rows.ts';

/** More with RUNS=40000. */
const numRuns = Number(process.env['RUNS'] ?? 600);
const seed = 20260630;

const raw = (text: string): RawLog => ({ file: 'interactions/x.yaml', format: 'yaml', text });

/** The reader, which scans where it can, must say what the YAML parser says of the whole file. */
function agree(text: string): void {
  const read = readLogs([raw(text)], AS_OF, problemsOf);
  const sink = new LogSink(AS_OF, problemsOf);
  sink.row.file = sink.table.strings.id(raw(text).file);
  const head = parseWhole(raw(text), sink);
  const parsed = { rows: rowsOf({ entries: sink.table }), problems: inOrder(sink.problems), ...head };
  const { observed, standing } = read.files[0] ?? {};
  expect({ rows: rowsOf(read), problems: inOrder(read.problems), observed, standing }, text).toEqual(parsed);
}

const ODD_CHARACTERS = [...' \t\n\r:,[]{}#\'"&*-|>!%@`~?.=<0A企\u3000'];
const damaged = fc
  .tuple(
    documents(false),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 }), fc.constantFrom(...ODD_CHARACTERS)), { minLength: 1, maxLength: 2 }),
  )
  .map(([text, edits]) =>
    edits.reduce((now, [where, cut, put]) => {
      const at = where % (now.length + 1);
      return now.slice(0, at) + put + now.slice(at + cut);
    }, text),
  );

describe('scanning interaction files', () => {
  it('says of tidy files what the YAML parser says, row by row', () => {
    fc.assert(fc.property(documents(false), agree), { numRuns, seed });
  });
  it('says of odd files what the YAML parser says', () => {
    fc.assert(fc.property(documents(true), agree), { numRuns, seed });
  });
  it('says of damaged files what the YAML parser says', () => {
    fc.assert(fc.property(damaged, agree), { numRuns, seed });
  });
  it('parses tidy files without the YAML parser', () => {
    for (const text of fc.sample(documents(false), { numRuns: 300, seed })) {
      const sink = new LogSink(AS_OF, () => {
        throw new Error(`parsed: ${text}`);
      });
      if (!text.includes('standing')) expect(scanFile(raw(text), sink), text).not.toBeNull();
    }
  });
});
