import type { prose as en } from '../en/v8-network.ts';
import type { TopicProse } from '../prose.ts';

export const prose: Readonly<Record<keyof typeof en, TopicProse>> = {
  M2M: {
    what: '社区是一张网，不是一颗星。M2M 是成员之间、不经我们的互动占多少。不到一成，他们是在听我们讲；到三成，社区才开始成形。',
    formula: ['M2M = 两家以上成员之间、没有我方参与的互动 / 全部互动', 'Wilson 95% 区间'],
    missing: '成员私下的来往不易看见，上下界说明可能漏了多少。活动和问答都没记：未知。',
    record: '`events` 写 `orgs` 和 `ours_present`；`questions` 写谁先回答。',
    wrong: '我们自己开的大会是我们的活动，只进分母。',
    moves: '让成员做东，请成员来答。',
  },
  HUBREM: {
    what: '把我们从图上拿掉，还有多少成员组织连在一起？数值高，说明社区是真的。这不是叫企业退出；目标是经营产业链，而不是做唯一的结。',
    formula: ['HUBREM = 去掉我方后最大的连通组 /（组织数 − 1）', '连边：两对人关系 ≥ 0.35，或有两个来源证实'],
    missing: '不明的关系按没有和有各算一次。成员组织不足五家，不作门槛。',
    record: '`member_ties` 写人或客户之间的关系，并写 `sources`。',
    wrong: '只有一个来源，还是我方。两头都说有，胜过我们说一百遍。',
    moves: '把可以共事的成员介绍到一起，然后让他们自己谈。',
  },
  COMM3: {
    what: '社区的三个标志：成员知道自己是成员，会再来，肯互助。一份邮件名单一个也没有。',
    formula: [
      'COMM3 = 认同、仪式、互助三项的均值',
      '认同：问过的人里自认是成员的占比',
      '仪式：最近一次活动中以前来过的组织（不足三次活动计 0）',
      '互助：成员的提问由另一成员先答的占比',
    ],
    missing: '缺一项拉开上下界，缺两项为未知。',
    record: '成员写 `knows_member`（由本人回答）；活动写 `orgs`；再写 `questions`。',
    wrong: '人数不等于成员。有谁会说“我是成员”？',
    moves: '有一个成员不愿错过的固定场合；当面问问他们算不算自己人。',
  },
  RQ: {
    what: '客户自己的人怎么看信任、承诺、沟通、专业和冲突。同样的题由我方来答，只是自我印象，会这样标明。',
    formula: ['RQ = 十题均值 / 4，冲突题反向计分', '多人作答取中位数，上下界取四分位'],
    missing: '作答的客户不足两位：等级 C。答题不到一半：不给点值。',
    record: '研讨答卷写 `side: customer` 和 `account`。',
    wrong: '一方只能写 `ours` 或 `customer`。何况由陈工来说客户的感受，只是自我印象。',
    moves: '少一些冲突、沟通好一些，比多见几次面更管用。',
  },
  NET: {
    what: '企业层面通往产业社区的一关。成员不靠我们也来往，拿掉我们也连得住。客户到了第三阶段却没过这一关，称作双边产业伙伴：离社区差一步。',
    formula: ['M2M ≥ 0.30 且 HUBREM ≥ 0.50，成员组织至少五家'],
    missing: '没有社区记录，或看不到成员之间的来往：未知。',
    record: '在 `communities/*.yaml` 写 events、questions、member_ties。',
    wrong: '群是工具。群里是谁在跟谁说话？',
    moves: '让成员做东、作答、彼此共事。',
  },
};
