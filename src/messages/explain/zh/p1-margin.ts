import type { prose as en } from '../en/p1-margin.ts';
import type { TopicProse } from '../prose.ts';

export const prose: Readonly<Record<keyof typeof en, TopicProse>> = {
  MROC: {
    what: '深度分销靠的是资本回报。MROC 问：最近多投下去的资本挣回了多少。连着两年低于资本成本，这条路就走到头了。',
    formula: ['MROC = 贡献额变动 / 占用资本变动', '有三年以上数据时取 Theil–Sen 斜率'],
    missing: '不足两年为未知。资本没有增加时不给比值，只说明处在哪个象限。',
    record: '各期写 `contribution` 和 `capital_employed`，企业写 `wacc`。',
    wrong: '只有一年，又没有资本：谈不上边际。',
    moves: '从挣不回资本成本的网点和库存里把钱抽出来。',
  },
  IMR: {
    what: '大家都有了网络，再要量就得推。IMR 是扣掉推量用的渠道费和促销费之后，多出来的收入还挣多少。到零或为负，这种方式就走到头了。',
    formula: ['IMR =（毛利变动 − 渠道与促销费用变动）/ 收入变动'],
    missing: '收入没有增长时不给比值，只给说明。没写促销费按 0 计，并注明。',
    record: '两期的 `revenue`、`gross_margin`、`channel_spend`、`promotion_spend`。',
    wrong: '促销费若已含在渠道费里就重复了；而且只有一期，没有变动可言。',
    moves: '停掉换来的量不挣钱的那些费用。',
  },
  CASH: {
    what: '企业不挣钱以后，还能靠现金流撑很久。经营现金流为正，扣掉资本成本的贡献却连着两期不大于零，CASH 就报警。产能若还跑在需求前面，提示里会一并说明。',
    formula: ['报警：经营现金流 > 0，且贡献额 − 资本成本率 × 占用资本 ≤ 0，连续两期'],
    missing: '缺任何一个数都为未知，不算可观察。',
    record: '`operating_cash_flow`、`contribution`、`capital_employed` 和 `wacc`。',
    wrong: '光看现金是好消息，扣掉资本成本挣没挣到，没说。',
    moves: '用更少的资本挣更多；需求不要的产能停下来。',
  },
  PROMO: {
    what: '促销买来的量，是从下个月借来的。PROMO 看促销量占多少、到手价守不守得住、促销本身回不回本。',
    formula: ['PROMO = 促销量 / 总量', '价格实现率 = 到手价 / 目录价', 'ROI =（增量毛利 − 提前购买 − 费用）/ 费用'],
    missing: '没有基线，只给占比。占比和价格都没有则为未知。',
    record: '`volume_on_deal` 写占比，再写 `list_price`、`pocket_price`，以及 `promotion` 的四个数。',
    wrong: '看上去回本了。没有基线，也没扣提前购买，谁知道哪些是增量。',
    moves: '少做促销，让价格跟着贡献走。',
  },
  MTO: {
    what: '按库存生产，等于赌渠道。MTO 是按确定订单或客户共享计划生产、装配的收入占比。是不是越高越好，要看交期，所以看趋势。',
    formula: ['MTO = 按订单或共享计划生产的收入 / 总收入'],
    missing: '类别不明的收入拉开上下界。',
    record: '各期写 `made_to_order`，与收入并列的金额。',
    wrong: '三千五百万，占多少的三千五百万？缺收入。',
    moves: '让客户把计划共享出来。',
  },
};
