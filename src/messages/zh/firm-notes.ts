/** 企业层视角、社区、变革压力、企业门槛与模式组合的说明。 */
export const firmNotes = {
  'capital.more-for-more': '资本增加，贡献增加',
  'capital.less-for-more': '资本增加，贡献反降',
  'capital.more-for-less': '资本未增，贡献增加',
  'capital.less-for-less': '资本未增，贡献下降',

  'note.economics.periods': '需要连续 {need} 个完整期间且数据齐全，现有 {have} 个',
  'note.economics.missing': '{period} 未填：{fields}',
  'note.economics.older': '取自 {period}；{newest} 数据不全',
  'note.economics.short': '只覆盖 {months} 个月，需要 {need} 个月',
  'note.mroc.no-ratio': '占用资本没有增加，算不出比率：{quadrant|term:capital}',
  'note.mroc.no-wacc': '没有填资本成本（wacc），无从判断这个收益够不够',
  'note.imr.no-promotion': '未填促销费用，按没有计',
  'note.imr.promotion-once': '两期中只有一期填了促销费用，其变化未知（{period}）',
  'note.imr.no-growth': '{period} 收入没有增长，谈不上压量，算不出比率',
  'note.chinv.nothing-sold': '{period} 终端没有售出',
  'note.hock.short': '月度出货（sell_in）数据只有 {months} 个月，需要连续 {need} 个月',
  'note.hock.nothing-shipped': '最近四个季度没有发货',
  'note.promo.no-baseline': '没有填促销的基线、增量毛利或成本，回报未知',
  'note.promo.no-forward-buy': '没有填提前囤货的部分；促销的真实回报只会更低',

  'note.ready.absent': '未作说明：{items|term:organising}',
  'note.ready.unreferenced': '自称有据，却没有出处或日期：{items|term:organising}',

  'note.kpmap.no-map': '没有产业链图谱',
  'note.kpmap.only-payers': '图谱里只有付款方，付款方以外一个也没有识别',
  'note.kpmap.sparse': '图谱只有 {nodes} 个环节，不足 {need} 个只能算设想',
  'note.kpmap.unidentified': '还没有认出机构或具体的人：{nodes}',
  'note.kpmap.undated': '没有复核日期，不知道是否过时：{nodes}',

  'note.sow.unknown': '既不知道对方这一品类的采购总额，也不知道我们在供应商里排第几',
  'note.sow.by-rank': '按我们在供应商中的排名推算，不是按金额',
  'note.sow.impossible-rank': '排名与供应商数目对不上',
  'note.sow.over': '{period} 的交易额超过了所填的品类采购总额，两者必有一错',

  'note.digi.no-tools': '没有登记 App、群、论坛或门户',
  'note.digi.enrolled-unknown': '工具里有哪些人，没有记录',
  'note.digi.no-contacts': '没有登记任何可以加入的人',
  'note.digi.strangers': '加入了 {enrolled} 人，认得的只有 {known} 人：大半听众在这里没有名字',
  'note.digi.unnamed': '工具只报人数、没有名单，双向交流按我们认得的全部人来看',

  'note.refk.no-newcomers': '最近十二个月没有新增客户',
  'note.refk.undated': '不知道何时开始合作：{accounts}',
  'note.refk.origin-unknown': '不知道是怎么来的：{accounts}',
  'note.refk.no-members': '没有列出社区成员',
  'note.refk.way-in-unknown': '有 {members} 名成员不知是怎么加入的',

  'note.m2m.no-exchange': '最近十二个月没有活动、没有得到回答的提问、也没有记录到互动',
  'note.m2m.presence-unknown': '{of} 次交流中有 {events} 次不知道我方是否在场',
  'note.hubrem.no-ties': '没有记录成员之间的关系',
  'note.hubrem.unconfirmed': '有 {ties} 条关系只有一方之言，只在最好情形下计入',
  'note.hubrem.few': '成员机构只有 {organisations} 家，不足 {need} 家时能否自立说明不了什么',

  'note.firm-gate.unmapped': '产业链尚未绘图',
  'note.firm-gate.no-newcomers': '客户或成员是怎么来的，所知太少',
  'note.firm-gate.referral-community': '由社区 {community} 证明',
  'note.firm-gate.by-survival': '按收入加权的“换人后仍可触达”预期来看；真正经历过的换人还没有足够记录',
  'note.firm-gate.no-community': '没有登记任何社区',

  'note.mix.equal-weights': '收入一概不知，{accounts} 个客户同等计权',
  'note.mix.no-firm-revenue': '企业没有填 {period} 的收入，占比以这里列出的客户合计为准',
  'note.mix.accounts-exceed-firm': '{period} 客户收入之和超过企业收入，占比以客户合计为准',
  'note.mix.no-revenue': '{period} 没有收入数据，在此不计权重：{accounts}',
  'note.mix.no-spend': '{period} 没有采购额数据，在此不计权重：{accounts}',
  'note.mix.few-accounts':
    '由极少数客户决定（实际相当于 {effective|1} 个）；去掉其中任何一个，{stage|term:stage}的占比在 {lo|pct} 到 {hi|pct} 之间',
} as const;
