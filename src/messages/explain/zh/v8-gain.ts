import type { prose as en } from '../en/v8-gain.ts';
import type { TopicProse } from '../prose.ts';

export const prose: Readonly<Record<keyof typeof en, TopicProse>> = {
  GAIN: {
    what: '产业社区靠的是双方原来都没有、一起创造出来并且分享的增量。GAIN 看测算过的共创项目：双方是否都得益，少的一方是否分得公平。降价只是把钱挪个口袋，不创造增量，不算。',
    formula: [
      '命中 = 双方都得益的项目 / 全部，近 24 个月',
      'BAL = 2 · min(对方, 我方) / 合计，只算经核实的',
      '门槛：没有经核实的双赢为 0，否则 BAL / 0.40，最高为 1',
    ],
    missing: '缺日期、增量、核实方或凭据的项目：点值 0，上界 1。基线未经双方同意：等级 D。只有我方核实不算核实。有争议的增量一概不计。',
    record:
      '`initiatives` 写 `baseline`、`baseline_agreed`、`measured`、`gain_them`、`gain_us`、`verified_by`、`evidence`。没有金额就写大小：small、medium、large。',
    wrong: '一方所得正是另一方所失，这是转移，而且只有我方自己看过。',
    moves: '动手之前先共同认定基线，做完请客户签字确认结果。',
  },
  INST: {
    what: '人信人，组织信的是制度和过程。INST 数八项机制：有文件算一半，一年内用过并有凭据才算全。',
    formula: ['INST = 八项机制的均值：没有 0，有文件 0.5，在用 1', '门槛：min(INST / 0.50, 在用项数 / 3)，最高为 1'],
    missing: '没写的机制为未知。一年内没用过：0.5。写了在用却没有日期或凭据：下界 0.5。',
    record: '在 `mechanisms` 下逐项写 `status`、`last`、`evidence`。没有的写 `none`。',
    wrong: '八份文件凑成 0.50，却没有一项在用：门槛要求至少三项在运转。',
    moves: '把已经写在纸上的用起来。第三项一用，往往就过关。',
  },
  ADV: {
    what: '产业社区的第一条原则，是这条链对别的链有优势。ADV 是有标杆可比的项目中，我们这条链更好的占比。没有标杆，优势就没有得到证明。',
    formula: ['ADV = 优于对手链的项目 / 有对手数据的项目'],
    missing: '一个标杆都没有则为未知，并提示。',
    record: '共创项目写 `metric`：名称、方向、我方、对手、来源。',
    wrong: '比谁好？是高好还是低好？缺对手和方向。',
    moves: '选能与对手链比得出高下的题目来共创。',
  },
  XORG: {
    what: '两个组织的人要多点接触，而且越来越多。XORG 看接触有多密、是否在延展。',
    formula: ['XORG = 关系 ≥ 0.35 的人员对 /（我方人数 × 对方人数）', '延展 = 每季活跃人员对数的 Theil–Sen 斜率'],
    missing: '不足四个季度，没有斜率。',
    record: '互动长期写明姓名。',
    wrong: '二十五个人，一个名字都没有：没有一对算活跃。',
    moves: '每季让一对新人有一件一起做的事。',
  },
  BREADTH: {
    what: '通往产业社区的一关。至少三组不同职能要对接上。活跃人员对在减少时，这一关就差一点过不去：社区是一步步延展的。',
    formula: ['BREADTH = min(FPAIR / 3, 1)；六个季度以上、活跃人员对每季缩减超过均值 5% 时，最高 0.9'],
    missing: '没写的职能合为一类；关系的上下界照样传递。',
    record: '同 FPAIR 和 XORG。',
    wrong: '来往全经采购一个口子，像领结一样只有一个结，一剪就断。',
    moves: '给还没碰面的两个职能安排第一件共同的事。',
  },
};
