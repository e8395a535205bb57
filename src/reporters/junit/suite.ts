import type { XmlElement } from '../../text/xml.ts';

/** What came of one thing looked at. A warning has no element of its own in JUnit: the case passes and says so. */
export interface Case {
  readonly name: string;
  readonly outcome: 'passed' | 'warned' | 'failed' | 'skipped';
  /** One line. */
  readonly message: string;
  readonly text: string;
}

export interface Suite {
  /** Id that does not change with the language; the classname of its cases. */
  readonly id: string;
  readonly name: string;
  readonly cases: readonly Case[];
}

/** Nothing is timed: the same plan gives the same bytes. */
const NO_TIME = '0';

export function suitesElement(name: string, day: string, suites: readonly Suite[]): XmlElement {
  const all = suites.flatMap(({ cases }) => cases);
  return {
    name: 'testsuites',
    attributes: { name, time: NO_TIME, tests: all.length, failures: count(all, 'failed'), errors: 0 },
    inside: suites.map((suite) => suiteElement(suite, `${day}T00:00:00`)),
  };
}

function suiteElement({ id, name, cases }: Suite, timestamp: string): XmlElement {
  const counts = { tests: cases.length, failures: count(cases, 'failed'), errors: 0, skipped: count(cases, 'skipped') };
  return {
    name: 'testsuite',
    attributes: { name, ...counts, time: NO_TIME, timestamp, id },
    inside: cases.map((one) => caseElement(one, id)),
  };
}

function caseElement(one: Case, suite: string): XmlElement {
  return { name: 'testcase', attributes: { name: one.name, classname: `guanxi.${suite}`, time: NO_TIME }, inside: outcome(one) };
}

function outcome({ outcome: came, message, text }: Case): readonly XmlElement[] {
  if (came === 'failed') return [{ name: 'failure', attributes: { type: 'failure', message }, inside: text }];
  if (came === 'skipped') return [{ name: 'skipped', attributes: {}, inside: text }];
  return came === 'warned' ? [{ name: 'system-out', attributes: {}, inside: text }] : [];
}

function count(cases: readonly Case[], outcome: Case['outcome']): number {
  return cases.filter((one) => one.outcome === outcome).length;
}
