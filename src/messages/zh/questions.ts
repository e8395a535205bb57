import type { questions as en } from '../en/questions.ts';

/** 可以直接拿去问管理者的问题；每一个都能了结记录里一处未知。 */
export const questions: Readonly<Record<keyof typeof en, string>> = {
  'question.CONT': '{account}：过去一年里，哪几个月我们有人跟他们谈过话？',
  'question.ALLY': '{account}：哪些约定真的在用：框架协议、联合计划、网点覆盖、区域承诺？',
  'question.TERM': '{account}：他们卖出去多少，我们看得到吗，多久一次？终端由谁在管？',
  'question.KEY': '{account}：谁拍板，谁使用，我们当中谁今晚就能给他打电话？',
  'question.BTX': '{account}：往来都谈了什么：只谈订单，还是也谈他们的工作？',
  'question.RECIP': '{account}：过去一年的往来，是他们先找我们，还是我们先找他们？',
  'question.RATV': '{account}：关键先生因我们得到了什么，他本人确认过吗？',
  'question.NEAR': '{account}：没有我们供的东西，他们哪道流程会停？',
  'question.EMBED': '{account}：我们供什么、各多少收入，离他们的核心有多近？',
  'question.BUSF': '{account}：两边各是谁在维系，每个人说话有多大分量？',
  'question.THREAD': '{account}：除了客户负责人，我们还有谁每月在那里做事？',
  'question.INST': '{account}：八项机制里，今年双方用过哪几项，最近一次是什么时候？',
  'question.GAIN': '{account}：一起多得了什么，按谁的数字算，对方签字了吗？',
  'question.BREADTH': '{account}：他们的哪些职能和我们的哪些职能在一起做事？',
  'question.unassessed': '没有客户文件的那 {share|pct} 收入，是哪些客户的？',
  'question.chain': '从我们的产品到最后的使用者，中间有谁，规矩又是谁定的？',
  'question.economics': '这两年毛利、库存、促销和应收怎么走的？至少要 3 项警报看得见，现在只有 {observable} 项。',
  'question.organising': '谁做规划，谁运营社区，我们的人凭什么拿奖金？',
};
