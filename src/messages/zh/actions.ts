import type { actions as en } from '../en/actions.ts';

/** 行动：`.title` 一行说清，`.how` 谁、先做什么再做什么，`.proof` 做到以后记录里应看到什么，`.why` 依据哪条观点。标题里的信息缺了，就用 `.title.plain`。 */
export const actions: Readonly<Record<keyof typeof en, string>> = {
  'action.keep-rhythm.title': '与{person}定下每月固定的一次见面',
  'action.keep-rhythm.title.plain': '与拍板的人、使用的人定下每月固定的一次见面',
  'action.keep-rhythm.how': '客户负责人约定每月一个固定日子，尽量到现场，并说好他不在时谁顶上。每次只谈对方的一件事。谁去的，当天谁记。',
  'action.keep-rhythm.proof': '每个月都有一次对人的往来记录',
  'action.keep-rhythm.why': 'V1：关系发生在订单与订单之间；往来断了档，往哪条路上走都不通。',

  'action.joint-plan.title': '和对方一起用起来：{items|term:alliance}',
  'action.joint-plan.how':
    '双方老总先把各自承诺什么签下来，再由客户团队与对方经理逐月定量，每季坐下来对一次。先把已经写在纸上的用起来。一年没用过的只算一半。',
  'action.joint-plan.proof': '这几项状态为在用，有最近一次使用日期和凭据',
  'action.joint-plan.why': '演进路径：深度分销是一条价值链对另一条价值链的联盟，不是一张价目表。',

  'action.see-sell-through.title': '每月看到对方卖出去或用掉多少',
  'action.see-sell-through.how':
    '请对方按品项给出卖给最终客户的量和库存，同时说清给他的好处：按需补货，不再压货。格式和日子跟真正掌握数字的人定。先用纸面跑三个月，再谈系统。',
  'action.see-sell-through.proof': '终端可视度为每月或实时',
  'action.see-sell-through.why': 'P1：看不到渠道的终端，就会把库存当成需求。',

  'action.run-terminals.title': '把对方的终端按路线管起来：覆盖与区域',
  'action.run-terminals.how':
    '与经销商一起划定区域，我方的人落实到每一个网点，每周按路线走一遍，货架上看到什么就记什么。路线跑起来以后，再签区域承诺。',
  'action.run-terminals.proof': '网点覆盖与区域承诺都在用，有日期、有凭据；或由我方人员按固定路线在跑',
  'action.run-terminals.why': 'P1：终端看不见，就要管得住。',

  'action.identify-key-persons.title': '给这些角色找到人，并开始共事：{roles|term:role}',
  'action.identify-key-persons.how':
    '分别问我方两个人、对方一个人：谁拍板、谁使用、谁采购；姓名、角色、影响力各写各的，写完再对。然后请一位对方信得过的人引荐，一季之内就拍板人自己的问题见两次。',
  'action.identify-key-persons.proof': '这些角色都有了姓名，影响力由我方两人各自评过，最初几次共事有记录',
  'action.identify-key-persons.why': 'V6：社区的成员是拍板的人和影响大的人；对不认识的人谈不上贡献。',

  'action.deepen-key-tie.title': '每月与{person}共事一次，不谈订单',
  'action.deepen-key-tie.how':
    '先弄清这个人拿什么被考核，从中选一件事作为全年的题目。我方谁最懂这件事就谁去，不只是销售；每月一次，或解决问题，或做计划，或做培训。隔次由对方定议题，并请双方各自给关系打分。',
  'action.deepen-key-tie.proof': '每月都有与此人的问题、计划或培训类往来，双方都发起过，亲近程度由双方各自评过',
  'action.deepen-key-tie.why': 'V6：关键先生留下来，是因为工作上有所得；V5：长期互动才有强关系。',

  'action.work-their-problem.title': '每月和对方一起解决：{pain}',
  'action.work-their-problem.title.plain': '找到对方最痛的问题，每月和他们一起解决',
  'action.work-their-problem.how':
    '跟使用我方产品的人把他们的流程走一遍，请他们自己给痛点排个序，取最痛又是我们所长的一个。每月去一趟的是工程师，不是报价单；解决了，再开下一个。',
  'action.work-their-problem.proof': '一半的月份里有问题解决、改进、培训或共同开发类的往来',
  'action.work-their-problem.why': 'V1：有线索才上门、拿到订单就收工，那是销售，不是关系。',

  'action.give-reason-to-call.title': '让{person}有理由、有门路先来找我们',
  'action.give-reason-to-call.title.plain': '让对方有理由、有门路先来找我们',
  'action.give-reason-to-call.how':
    '指定我方一个当天能回话、也能做主的人。带去一件他们会再来要的东西：一次测量、一份与同行工厂的对比、一项他们也有作业的共同任务。每次往来记下是谁发起的，共同发起的也记。',
  'action.give-reason-to-call.proof': '超越订单的往来中，有四分之一由对方发起或共同发起',
  'action.give-reason-to-call.why': 'V5：关系是双向的；有去无回，只是广告。',

  'action.prove-value.title': '请{person}确认一项测得出的收获：{slot|term:slot}',
  'action.prove-value.how':
    '与此人商定：他的哪个数字应当变好，今天是多少。我方出力以后，在他们的系统里、由他们的人再测一次。请他书面写下结果；一顿饭算不得凭据。',
  'action.prove-value.proof': '这项收获由本人确认，有日期，有第三人可查的凭据',
  'action.prove-value.why': 'V6：留住关键先生的是理性价值——工作效率、职业发展、事业成功；只有我们自己说的，留不住人。',

  'action.move-to-core.title': '把{offering}推进到对方的核心流程',
  'action.move-to-core.title.plain': '把一项供给推进到对方的核心流程',
  'action.move-to-core.how':
    '与对方的生产、工程一起画出：他们的价值在哪里产生，我们的价值被什么挡住。缺的那一块找伙伴补上，拿出整套方案。最后落到双方共用的一样东西上：共享数据、共同规程或服务标准。',
  'action.move-to-core.proof': '这项供给支撑核心流程或紧邻核心的流程，并写明双方共用的载体',
  'action.move-to-core.why': 'V4：贡献离客户的核心越近，关系越强。',

  'action.second-thread.title': '再带一位同事去见{people}',
  'action.second-thread.how':
    '由现在维系关系的人引荐一位不同职能的同事，自己不退出。这位同事在那边有自己的题目，每月推进。三个月以后，两人中谁不在，事情都不停。',
  'action.second-thread.proof': '记录显示我方第二个人每月与这些人往来，谈的不是订单',
  'action.second-thread.why': 'V7：一封辞职信能断的关系只属于个人；第二条线是加上去的，不替换谁。',

  'action.widen-circle.title': '再带一位同事去见{people}，再结识一位说得上话的人',
  'action.widen-circle.how':
    '对方一半的话语权在一个人手里，我方只添人并不更稳。问这个人还有谁必须点头，请他引荐。第二位同事与他们各领一个题目，影响力由我方两人各自评过。',
  'action.widen-circle.proof': '对方又有一人写明角色和影响力，我方第二个人每月与这几位共事',
  'action.widen-circle.why': 'V7：系于对方一人的关系，他一走也就断了；V3：去找还有谁说得上话。',

  'action.add-carrier.title': '我方再添一个人，每月在那里共事',
  'action.add-carrier.how':
    '看对方的问题需要我方哪个职能：服务、质量还是物流，给他一位对口的人和一个题目。客户负责人开了门就放手。半年后请双方各自给关系打分。',
  'action.add-carrier.proof': '我方又有一个人每月在那里共事，谈的不是订单，关系由双方评过',
  'action.add-carrier.why': 'V7：组织的关系是好几个人的关系加起来，不是一个人的名声。',

  'action.pair-functions.title': '职能对口结对：{functions|term:function}',
  'action.pair-functions.title.plain': '职能对职能，至少结成 {needed} 对',
  'action.pair-functions.how':
    '列出双方碰到同一流程的职能，一一结对：工程对工程，物流对物流。每一对领一件有期限的事。双方客户负责人每季碰一次，处理各对之间办不了的。',
  'action.pair-functions.proof': '双方人员都写明职能，至少三对职能在共事',
  'action.pair-functions.why': 'V8：不同组织的人多多接触，直到觉得彼此是一家。',

  'action.use-mechanisms.title': '把 {count} 项机制用起来，先从{first|term:mechanism}开始',
  'action.use-mechanisms.how':
    '先唤醒那些签了却睡着的。每项机制双方各有一个负责人、有日子、有痕迹：纪要、记分卡、关掉的问题单。三项真正用起来，再写第四项。',
  'action.use-mechanisms.proof': '八项机制中至少三项在用，一年之内有日期、有凭据，且总分过半',
  'action.use-mechanisms.why': 'V8：组织之间的信任靠制度和过程；写在纸上的一文不值。',

  'action.start-initiative.title': '就“{pain}”立一个共创项目，先定基线',
  'action.start-initiative.title.plain': '立一个共创项目，先定基线再动手',
  'action.start-initiative.how':
    '动手以前先书面约定：测什么、今天是多少、增量怎么分。双方各出一位项目负责人，由对方财务测算。结果如何都由双方签字。',
  'action.start-initiative.proof': '基线事先商定，双方收益在两年内测过，由客户签字，有凭据',
  'action.start-initiative.why': 'V8：产业社区靠共同创造、共同分享的增量活着，不靠返利。',

  'action.count-both-gains.title': '把另一半收益算出来：{initiative}',
  'action.count-both-gains.title.plain': '把共同收益的另一半算出来',
  'action.count-both-gains.how':
    '一方的收益已经知道，另一方的从没算过。请双方财务用同一条基线，一个月内算清。两个数字一起签；若有一方没得到什么，就照实写，再谈怎么分。',
  'action.count-both-gains.proof': '双方收益都已写明、测过，由客户或双方签字，有凭据',
  'action.count-both-gains.why': 'V8：要分享，先得两边都算过。',

  'action.verify-gain.title': '请对方为这项收益签字：{initiative}',
  'action.verify-gain.title.plain': '请对方为共同的收益签字',
  'action.verify-gain.how':
    '与对方的项目负责人和财务坐下来，把两边的数字对一遍，当场改正。请对方写下结果并签字。看法不同的，以对方的数字为准记下来。',
  'action.verify-gain.proof': '收益由客户、双方或第三方核实，有日期、有凭据',
  'action.verify-gain.why': 'V8：只有一方算过的收益，分不了。',

  'action.settle-contest.title': '把有争议的地方谈拢：{initiative}',
  'action.settle-contest.title.plain': '把分享上有争议的地方谈拢',
  'action.settle-contest.how':
    '双方高层先听对方觉得哪里不公平，谁也不急着辩解。捆绑条款、锁定条款一并摆上桌。定一条双方都知情也站得住的分享规则，数字重新签过。',
  'action.settle-contest.proof': '项目和条款不再有争议，收益由双方签字',
  'action.settle-contest.why': 'V8：亲近是一回事，公平是另一回事；有争议的收益聚不住人。',

  'action.map-chain.title': '画出产业链图谱：有哪些环节、分量多重、谁坐在那里',
  'action.map-chain.how':
    '销售、工程、采购花一个下午一起画，从原料画到最后的使用者，只定规格、只管审批的也画上。每个环节按分量给一到三分。最重的环节写上我们认识的人；没有人的，就是第一个要去拜访的地方。',
  'action.map-chain.proof': '至少五个环节，标明分量；过半的分量上写明组织、人和核对日期',
  'action.map-chain.why': 'V3：付款方不是客户的全部；做社区，从弄清谁在创造价值开始。',

  'action.name-key-partners.title': '认识还没人认识的环节：{nodes}',
  'action.name-key-partners.how':
    '这几个环节，各找出最说得上话的组织和其中一个人。请链上认识他们的人带路，先听他们对上下游有什么期望。写上核对日期，每半年再来一遍。',
  'action.name-key-partners.proof': '图谱上这几个环节都有组织、有人、有核对日期',
  'action.name-key-partners.why': 'V3：画出产业链，找到占着位置的人，链条变了就重画。',

  'action.ask-referral.title': '请{person}打开下一扇门',
  'action.ask-referral.title.plain': '请{account}打开下一扇门',
  'action.ask-referral.how': '带着已经确认的成果去，问他认识谁有同样的问题。他来引荐，我们去听；第一次见面不卖东西。事后把结果告诉他。',
  'action.ask-referral.proof': '有两家新客户来自推荐，写明谁开的门、什么时候',
  'action.ask-referral.why': 'V5：先有领先用户，再沿着他们的关系口口相传，然后才轮到别人。',

  'action.protect-revenue.title': '在{accounts}各添一对人',
  'action.protect-revenue.how':
    '先找走一个人就损失最多收入的客户。每家由我方第二位同事与对方两个人各领一个题目。每半年盘一次：两边谁可能走，走了什么会停。',
  'action.protect-revenue.proof': '这几家都有我方第二个人每月与对方两个人共事',
  'action.protect-revenue.why': 'V7：当初牵线的人走了，客户还要在。',

  'action.member-sessions.title': '让{community}的成员自己聚，我们不在场',
  'action.member-sessions.how':
    '下一次的议题交给两位成员，由其中一位做东。他们要什么我们备什么，然后离场。记下谁见了谁，关系请两边各自认一次。',
  'action.member-sessions.proof': '有两家以上成员参加而我方不在场的活动；成员之间的关系有两个来源印证',
  'action.member-sessions.why': 'V8：离了中心就散的，只是听众。',

  'action.found-community.title': '与领先用户发起一个圈子：{accounts}',
  'action.found-community.how':
    '问这几家的关键先生，愿意一起琢磨哪个问题；用他们自己的话写下来，就是共同价值。指名邀请六到十位，一位都不为卖货。下一位谁进来，由他们定。',
  'action.found-community.proof': '有一个写明共同价值的社区，成员是发起人或经人推荐，办过活动，彼此开始有关系',
  'action.found-community.why': 'V5：社区围绕共同价值，从领先用户长出来；从来不是一上来就向所有人开放。',
};
