import type { prose as en } from '../en/guards.ts';
import type { TopicProse } from '../prose.ts';

export const prose: Readonly<Record<keyof typeof en, TopicProse>> = {
  FIT: {
    what: '不是每个客户都要亲近，也不是亲近了都值得。FIT 问四点：这项采购对他重不重要，复不复杂，供需稳不稳定，对我方有没有利润。低于 0.4，建议用精简的分销把它服务好，不往上推。',
    formula: ['FIT =（重要性 · 复杂性 · 不确定性 · 利润潜力）^(1/4)，各项评分 / 4'],
    missing: '缺的评分在上下界取 0 和 4。',
    record: '在 `fit` 下写四项 0 到 4 的评分，多人评取中位数。',
    wrong: '评分到 4 为止。样样都最高的客户，更该再请一个人来评。',
    moves: '能改的不多。这是客户的属性，也是让它留在原处的理由。',
  },
  DARK: {
    what: '关系强到一定程度，再强就有害：不再认识新人，价格松动，企业被一家客户攥住。DARK 数五个迹象，两个即为警示，这时不再建议走得更近。',
    formula: ['迹象：占我方收入 > 30% · |不对称| > 0.4 · 核心关系 ≥ 0.60 而一年无新人员对 · 关系加深而价格实现率下滑 · 有个人好处记录'],
    missing: '判断不了的迹象列为“无法排除”。',
    record: '互动如实写 `benefit`；各期写 `price`；再写 `wallet` 和 `switch_months`。',
    wrong: '把礼品写进备注、目的写成“共同计划”，藏起来的正是审计和监管首先要问的。对阶段也没有帮助。',
    moves: '双方都认识新人，多几个别的客户，停掉人情往来。',
  },
};
