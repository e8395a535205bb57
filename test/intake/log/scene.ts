import type { KnownPerson } from '../../../src/intake/roster/known.ts';
import { Roster } from '../../../src/intake/roster/roster.ts';

const base = (id: string, name: string | null) => ({ id, name, sourceIds: {}, addresses: [], file: 'f.yaml', path: [] });

function person(id: string, name: string | null, ...accounts: [string, ...string[]]): KnownPerson {
  return { ...base(id, name), accounts };
}

/** Two dairies, four of theirs, two of ours. */
export function scene(): Roster {
  const roster = new Roster();
  roster.addAccount({ ...base('mengyuan', '蒙原乳业'), domains: [] });
  roster.addAccount({ ...base('mengxi', '蒙西果汁'), domains: [] });
  roster.addPerson(person('p.wang', '王立新', 'mengyuan'));
  roster.addPerson(person('p.wangli', '王丽', 'mengyuan'));
  roster.addPerson(person('p.li', '李慧', 'mengyuan', 'mengxi'));
  roster.addPerson(person('p.zhao', null, 'mengxi'));
  roster.addMember({ ...base('u.chen', '陈志远'), addresses: ['chen@example.com'] });
  roster.addMember(base('u.lin', '林静'));
  return roster;
}
