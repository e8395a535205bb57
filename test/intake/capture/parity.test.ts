import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountFields } from '../../../src/intake/capture/account.ts';
import { ABOUTS, captureForm, wish } from '../../../src/intake/capture/capture.ts';
import { economicsEdits } from '../../../src/intake/capture/economics.ts';
import { initiativeFields } from '../../../src/intake/capture/initiative.ts';
import { allianceFields, mechanismFields, organisingFields } from '../../../src/intake/capture/institutions.ts';
import { offeringFields } from '../../../src/intake/capture/offering.ts';
import { painFields } from '../../../src/intake/capture/pain.ts';
import { personFields } from '../../../src/intake/capture/person.ts';
import { hereAt } from '../../../src/intake/capture/scene.ts';
import { Talk } from '../../../src/intake/capture/talk.ts';
import type { Phrase, Question } from '../../../src/intake/question/question.ts';
import { capture as en } from '../../../src/messages/en/capture.ts';
import { Speaker } from '../../../src/messages/messages.ts';
import { capture as zh } from '../../../src/messages/zh/capture.ts';
import { filled, fixture, sceneOf } from './plan.ts';
import { randomAnswer } from './random-answer.ts';
import { walk } from './plan.ts';

type Shape = Readonly<Record<string, unknown>>;
const SCHEMAS = new Map<string, Shape>();

function schema(name: string): Shape {
  const found = SCHEMAS.get(name) ?? (JSON.parse(readFileSync(`src/schema/${name}.schema.json`, 'utf8')) as Shape);
  SCHEMAS.set(name, found);
  return found;
}

/** Whether a schema has a place for the path, whatever form of it says so. */
function hasPlace(shape: unknown, path: readonly string[]): boolean {
  if (typeof shape !== 'object' || shape === null) return false;
  const { $ref, allOf, then, else: other, items, properties, patternProperties } = shape as Record<string, unknown>;
  const [step, ...rest] = path;
  if (step === undefined) return true;
  const found = typeof $ref === 'string' ? hasPlace(schema('common')['definitions'] && definition($ref), path) : false;
  const below = [...(Array.isArray(allOf) ? (allOf as unknown[]) : []), then, other, items].some((one) => hasPlace(one, path));
  const own = hasPlace((properties as Shape | undefined)?.[step], rest);
  const matching = Object.entries((patternProperties as Shape | undefined) ?? {}).some(
    ([key, one]) => new RegExp(key, 'u').test(step) && hasPlace(one, rest),
  );
  return found || below || own || matching;
}

function definition(ref: string): unknown {
  return (schema('common')['definitions'] as Shape)[ref.split('/').at(-1) ?? ''];
}

const HENGRUI = fixture('hengrui');
const SCENE = sceneOf(HENGRUI, 'u.chen');
const [MENGYUAN] = SCENE.known.accounts.filter(({ id }) => id === 'mengyuan');
if (MENGYUAN === undefined) throw new Error('the fixture has lost its account');
const HERE = hereAt(MENGYUAN, SCENE.known);

const paths = (fields: readonly { readonly path: readonly (string | number)[] }[], below: readonly string[] = []): string[][] =>
  fields.map(({ path }) => [...below, ...path.map(String)]);

describe('every field a form writes is one of the schema', () => {
  it.each([
    ...paths(accountFields(SCENE, {})),
    ...paths(personFields(SCENE, HERE, null, []), ['people']),
    ...paths(offeringFields(HERE, null), ['offerings']),
    ...paths(painFields(HERE, null), ['pains']),
    ...paths(initiativeFields(HERE, null), ['initiatives']),
    ...paths(mechanismFields({ annual_plan: { status: 'used' } }), ['mechanisms']),
    ...paths(allianceFields({ joint_plan: { status: 'used' } }), ['alliance']),
  ])('%s %s %s', (...path) => {
    expect(hasPlace(schema('account'), path)).toBe(true);
    expect(hasPlace(schema('account'), [...path.slice(0, -1), 'no_such_key'])).toBe(false);
  });

  it.each(paths(organisingFields({ incentives: { status: 'evidenced' } }), ['organising']))('%s %s', (...path) => {
    expect(hasPlace(schema('firm'), path)).toBe(true);
  });

  it('of each year’s figures too', () => {
    const scene = sceneOf({ ...HENGRUI, 'firm.yaml': 'id: x\nname: X\n' });
    const talk = new Talk(new Map());
    economicsEdits(talk, scene);
    const figures = new Set(talk.questions.map(({ id }) => id.split('/')[1] ?? ''));
    expect(figures.size).toBeGreaterThan(10);
    for (const figure of figures) expect(hasPlace(schema('firm'), ['economics', figure]), figure).toBe(true);
  });
});

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  const speaker = new Speaker(language);
  const told = ({ key, args }: Phrase): string => speaker.say(key, args);

  it.each(ABOUTS)('all that is asked about %s can be said', (about) => {
    for (const account of [null, 'mengyuan'])
      for (let draw = 2; draw < 40; draw += 3) {
        const form = captureForm(wish(about, account), SCENE);
        const asked = new Map<string, Question>();
        walk(form, (question, nth) => {
          asked.set(question.id, question);
          return randomAnswer(question, draw + nth);
        });
        for (const { asks, hint, about: above, answer } of asked.values()) {
          const phrases = [form.title, asks, hint, above].filter((one) => one !== undefined);
          if (answer.kind === 'choice') phrases.push(...answer.options.map(({ says }) => says));
          if (answer.kind === 'scale') phrases.push(...answer.anchors);
          for (const phrase of phrases) expect(told(phrase)).not.toMatch(/\{\w+[|}]|capture\./);
        }
      }
  });
});

it('both languages ask for the same arguments', () => {
  const names = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();
  for (const key of Object.keys(en) as (keyof typeof en)[]) expect(names(zh[key]), key).toEqual(names(en[key]));
});

it('names what stands there in words where it offers to change it', () => {
  const form = captureForm(wish('person', 'mengyuan'), SCENE);
  const { given } = filled(form, { which: 'p.wang' });
  const changes = form.questions(given).find(({ id }) => id === 'changes');
  if (changes?.answer.kind !== 'choice') throw new Error('nothing offered for change');
  const lines = changes.answer.options.map(({ says }) => new Speaker('en').say(says.key, says.args));
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line).toMatch(/^[A-Za-z ]+: .+/);
});
