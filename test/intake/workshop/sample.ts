import type { Somebody } from '../../../src/intake/workshop/who.ts';
import type { WorkshopContext } from '../../../src/intake/workshop/workshop-form.ts';

export const TANG: Somebody = { id: 'u.tang', name: '唐蕊', side: 'ours', accounts: [], function: 'community', seniority: null };
export const LI: Somebody = {
  id: 'p.li',
  name: '李国华',
  side: 'customer',
  accounts: [{ id: 'mengyuan', name: '蒙原乳业' }],
  function: 'purchasing',
  seniority: 'manager',
};

export function context(somebody: Somebody, more: Partial<WorkshopContext> = {}): WorkshopContext {
  return {
    who: { somebody, account: somebody.accounts[0]?.id ?? null },
    firm: '恒瑞灌装设备 Hengrui Filling Systems',
    accounts: [
      { id: 'beiji', name: '北冀设备贸易' },
      { id: 'mengyuan', name: '蒙原乳业 Mengyuan Dairy' },
    ],
    others: somebody.side === 'ours' ? [{ id: 'p.wang', name: '王立新' }] : [{ id: 'u.tang', name: '唐蕊' }],
    date: '2026-06-28',
    file: 'workshops/2026-06-28/x.yaml',
    sheet: null,
    ...more,
  };
}
