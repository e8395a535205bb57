import type { prose as en } from '../en/p1-channel.ts';
import type { TopicProse } from '../prose.ts';

export const prose: Readonly<Record<keyof typeof en, TopicProse>> = {
  SQZ: {
    what: '渠道满了，经销商就反过来压厂家：晚付款、多返利、多退货、低于底价出货。',
    formula: ['SQZ = 五个标志的均值：应收增速快于销售 · 账期变长 · 返利上升 · 退货上升 · 低于底价的次数上升'],
    missing: '可观察的标志不足三个为未知。',
    record: '两期的 `receivables`、`credit_days`、`rebates`、`returns`、`below_floor_incidents`。返利和退货写占比。',
    wrong: '没有去年的数，六十五天说明不了什么。',
    moves: '让经销商在价格之外有钱可挣。',
  },
  QUAL: {
    what: '价格拼完了，就从料里抠成本，抠到质量下滑，劣品驱逐良品。单位成本下降而索赔上升，QUAL 报警。',
    formula: ['报警：索赔 ppm 斜率 > 0，且单位成本斜率 < 0（Theil–Sen）'],
    missing: '任一序列不足四期为未知。',
    record: '四期以上的 `claims_ppm` 和 `unit_cost`。',
    wrong: '一个数看不出趋势。',
    moves: '和供应商一起从流程里降本，不从料里降。',
  },
  MERCH: {
    what: '商家有商家的困境：没有厂家给技术支持，没有让人信得过的自有品牌，谈来谈去只谈价。三条占两条即为发现。',
    formula: ['MERCH = 三个标志中报警的 / 可观察的；只用于商家和平台'],
    missing: '看不见的标志不计；报警不足两个不成发现。',
    record: '`kind` 写 merchant 或 platform；各期写 `own_brand_share`；或以 `merch` 为标志并写来源。',
    wrong: '厂家谈不上商家困境；没有来源的标志只是看法。',
    moves: '和厂家一起改进产品；用自己的名字做服务。',
  },
  VIS: {
    what: '看不见终端需求，就只能按库存生产。VIS 看这个客户有没有让我们看到它背后卖了多少、用了多少。',
    formula: ['VIS = 实时 1，月报 0.5，没有 0；多项按量加权'],
    missing: '空白按 0 计：这是明摆着的不了解。',
    record: '`visibility` 写 live、monthly、none，或 0 到 1 的数。',
    wrong: '“好”是什么意思？要写数据是实时来、按月来，还是没有。',
    moves: '用经销商用得上的东西，换来动销数据共享。',
  },
  ALLY: {
    what: '深度分销是厂商结盟，一条价值链对另一条。ALLY 看联盟落实到什么程度：协议、共同计划、终端覆盖、区域承诺。相互持股只当作协议，永远不算社区。',
    formula: ['ALLY = 四项均值：没有 0，有文件 0.5，一年内在用 1'],
    missing: '没写的项为未知，拉开上下界。',
    record: '在 `alliance` 下逐项写 `status`、`last`、`evidence`。我方人员按固定线路跑区域的，算覆盖和承诺在用。',
    wrong: '持股已经结束。持有期间它算协议，现在只会引出一条发现。',
    moves: '一份每月真的拿出来对照的共同计划。',
  },
  TERM: {
    what: '通往深度分销的一关。终端要么看得见（有数据），要么管得住（有覆盖、有承诺），两样有一样就行。',
    formula: ['TERM = max(min(1, VIS / 0.5), min(终端覆盖, 区域承诺))'],
    missing: 'VIS 空白是已知的 0；联盟项空白是未知。点值取已知分支中较大者。',
    record: '写 `visibility`，或写 `alliance.outlet_coverage` 和 `alliance.territory_commitment`。',
    wrong: '覆盖停在纸上，承诺没写，数据看不见。',
    moves: '拿到每月动销报表，最省事。',
  },
  CREDIT: {
    what: '需求方最先要的，是说话算数的供应商。CREDIT 是到期承诺中兑现的占比。',
    formula: ['CREDIT = 已兑现 / 已到期；Wilson 95% 区间'],
    missing: '没有承诺记录为未知。到期没写兑现与否，拉开上下界。',
    record: '`promises` 写内容、期限、是否兑现。小事也要记。',
    wrong: '没有期限，就谈不上兑现。',
    moves: '少许诺，许了就做到。',
  },
};
