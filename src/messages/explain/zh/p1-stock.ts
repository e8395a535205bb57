import type { prose as en } from '../en/p1-stock.ts';
import type { TopicProse } from '../prose.ts';

export const prose: Readonly<Record<keyof typeof en, TopicProse>> = {
  CHINV: {
    what: '出厂不等于卖掉。CHINV 看经销商仓里压着几个月的动销量。',
    formula: ['CHINV = 渠道库存 / 月动销量'],
    missing: '没有动销数据为未知，也不影响客户的 VIS。',
    record: '同一期、同一单位的 `channel_stock` 和 `sell_through`。',
    wrong: '进货是我们推进去的。库存够卖多久，只有动销能说明。',
    moves: '卖多少发多少，不多发。',
  },
  SISO: {
    what: '进的比出的多，差额都在别人仓里。挪了个地方的货，不是需求。',
    formula: ['SISO = 进货 / 动销，取 12 个月合计'],
    missing: '不足 12 个月为未知。SISO 与 HOCK 合为一个警报，实测优先于陈述。',
    record: '按年写 `sell_in` 和 `sell_through`，或在 `series` 里按月写。',
    wrong: '单看十二月说明不了问题。合计十二个月，淡旺季才抵得掉。',
    moves: '考核动销，不考核进货。',
  },
  HOCK: {
    what: '出货总在季末跳高，跟的是我们的指标，不是客户的需要。',
    formula: ['HOCK = 季度最后一个月的出货占比 /（1/3）'],
    missing: '月度数据不足 12 个为未知。',
    record: '`series.sell_in`，十二个月的数。',
    wrong: '按季汇总，正好把要看的东西盖住了。',
    moves: '指标不要按季末清算。',
  },
  BULL: {
    what: '订单比背后的需求波动更大，说明链条在放大噪声。要按产品族看，混在一起就看不见了。',
    formula: ['BULL = 订单变异系数² / 需求变异系数²'],
    missing: '数据点不足 12 个为未知。',
    record: '`series.orders` 和 `series.demand`，按月，同一单位。',
    wrong: '只有半年的订单，又没有需求可比。',
    moves: '看见终端需求、小批量、不冲季末。',
  },
  STOCKDEV: {
    what: '库存偏离计划，是按库存生产碰上市场不买账的第一个地方。',
    formula: ['STOCKDEV = |实际库存 − 计划库存| / 计划库存，逐期计算', '报警：最近三期有两期超过 0.20'],
    missing: '缺任一数，该期为未知。',
    record: '各期写 `inventory` 和 `planned_inventory`。',
    wrong: '盘点之后再写计划，永远不会偏。',
    moves: '按动销做计划，让生产贴近订单。',
  },
};
