import type { coding as english } from '../en/coding.ts';

/** 同一次接触的多条记录，以及编码人对互动目的的判断。 */
export const coding: Readonly<Record<keyof typeof english, string>> = {
  'problem.GX059.what': '没有来源编号为 `{id}` 的记录，而本条的 `same_as` 指向它。',
  'problem.GX059.why': '看不出是哪一次接触记了两遍，所以本条单独计算。',
  'problem.GX059.how': '写上该算数的那一条的 `source_id`；若本来就是另一次接触，删去 `same_as`。',
  'problem.GX060.what': '有 {entries} 条记录的 `same_as` 首尾相连，绕成一圈：{way}。',
  'problem.GX060.why': '几条之中要有一条算数，其余补它的空缺；这里谁也不在前面，只好取文件与行号最前的一条。',
  'problem.GX060.how': '在该算数的那一条里删去 `same_as`。',
  'problem.GX061.what': '要编码的互动 `{id}` 并不存在。',
  'problem.GX061.why': '没有对象的编码说明不了什么。文件一改行号就会变，来源编号不变。',
  'problem.GX061.how': '写该条的 `source_id`，或文件与首行行号：interactions/2026-Q1.yaml:12。',

  'finding.GX1209.title': '{account}：{count} 次互动为的是什么，编码的人看法不同',
  'finding.GX1209.why': '记录没有写目的，编码的人又各有判断，如{purposes|term:purpose}。因此仍算未知，不按多数决定。',
  'finding.GX1209.do': '一起逐条念出来谈，以在场的人为准；然后把目的写进记录，或重新编码。',

  'threshold.coding.twice': '双人编码不到二十次，α 高低全凭运气（方法 §1）。',

  'ui.said.coding': '目的编码：我方 {coders} 人编了 {coded} 次互动，其中 {twice} 次有两人编过，α {alpha|2}：{reading|term:agreement}。',
  'ui.said.coding.few': '目的编码：我方 {coders} 人编了 {coded} 次互动，其中 {twice} 次有两人编过，太少，说不出看法是否一致。',
  'ui.said.coding.open': '其中 {disputed} 次看法不同，仍算未知：一起谈一谈（GX1209）。',
};
