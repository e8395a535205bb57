import type { prose as en } from '../en/v5.ts';
import type { TopicProse } from '../prose.ts';

export const prose: Readonly<Record<keyof typeof en, TopicProse>> = {
  TIE: {
    what: '两个人之间的关系有四个部分：花的时间、是否双方都主动、一起做多少种事、心里有多近。四项相乘，聊得再多也补不了单向和浅薄。围绕订单的接触和社交往来都不进来。',
    formula: [
      'TIE = T^.4 · f(R)^.2 · f(D)^.2 · f(C)^.2，f(x) = 0.05 + 0.95x',
      'T = 1 − exp(−M / 3)，M = Σ 渠道权重 · 2^(−距今天数 / 90)',
      'R 对等度 · D 超越交易的目的数 / 4 · C 亲近度 / 4',
    ],
    missing: '点值只用已知部分，上下界把未知部分取 0 和 1。评分亲近但几乎没有记录：上界跟评分走。客户有记录，而这一对既无评分也无记录：0。',
    record: '互动写全 `ours`、`theirs`、`channel`、`initiator`、`purpose`。亲近度 0 到 4，至少两人评，最好有客户一方。',
    wrong: '亲近度只有 0 到 4。由当事人自己打一个分，只是自我感觉。',
    moves: '多一种共事的内容；让对方来找你；接触不要断过一个季度。',
  },
  RECIP: {
    what: '总是我方找对方，那是用力，不是关系。双方主动次数相当，RECIP 为 1。门槛要求没这么高：只有纯粹单向才不过关。',
    formula: ['RECIP = 2 · min(对方发起, 我方发起) / 合计，只算超越交易的接触', '门槛：对方发起占比 / 0.25，最高为 1；共同发起各算一半'],
    missing: '没写发起方的接触不计，覆盖率相应下降。',
    record: '每条写 `initiator`：us、them 或 joint。',
    wrong: '只能写 us、them、joint。',
    moves: '让对方觉得找你有用：一个问题解决得好，下一个就会主动找来。',
  },
  REFK: {
    what: '社区沿着成员自己的关系链扩散：先是领先用户，再是他们带来的人。REFK 看平均每位成员带来多少新客户，并按引荐起了多大作用加权。',
    formula: ['REFK = Σ 各次引荐的作用 / 期初成员数', '并列显示 referralShare = 转介绍客户 / 新客户，以及最长引荐链'],
    missing: '来源不明的新客户，下界算不是转介绍，上界算是。',
    record: '新客户写 `origin.kind`；引荐方写 `referrals`，作用取 0 到 1。',
    wrong: '谁介绍的？没有另一头，引荐链就接不上。',
    moves: '先请问题已解决的领先用户引荐，再谈向外开放。',
  },
  LEAD: {
    what: '第一批人决定社区长成什么样。领先用户既走在趋势前面，又能从方案中大大受益，两样缺一不可。',
    formula: ['LU = min(领先趋势, 预期收益) / 4', 'LEAD = 第一批成员中 LU ≥ 0.75 的占比'],
    missing: '两项评分缺一项，这个人为未知。',
    record: '在人员下写 `lead_user`：`trend` 和 `benefit`，0 到 4，并写由谁评。',
    wrong: '走在前面，但他受益吗？第二个条件没写。',
    moves: '选种子用户看这两条，不看收入大小。',
  },
  COMVAL: {
    what: '社区围绕共同价值转。请每人从清单里挑三样，COMVAL 看大家挑的是不是同样的东西。',
    formula: ['COMVAL = 两两成员所选之间的平均重合度（Jaccard）', '八选三随便挑，平均为 0.259'],
    missing: '选的人不足三位为未知。',
    record: '人员下写 `values`，从同一份清单里选三项，要有客户一方。',
    wrong: '一句话没法比较。要从大家共用的清单里选三个词。',
    moves: '用成员自己的话把价值说清楚，并在社区的事情上做到。',
  },
  REFERRAL: {
    what: '企业层面通往个人商务社区的一关。社区沿成员的关系链生长，新客户里总要有一部分是这么来的。对个人组成的社区，看经引荐或经申请审核加入的成员。',
    formula: ['转介绍 / 新客户 ≥ 0.30，且至少两家'],
    missing: '没写来源：无法判断，记为未知，不记为没过。',
    record: '新客户写 `origin`，社区成员写 `joined_by`。',
    wrong: '谁的朋友？可写 referral、inbound、outbound、tender、inherited、former_colleague。',
    moves: '去请已确认收获的领先用户引荐。',
  },
};
