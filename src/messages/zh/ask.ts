import type { ask as english } from '../en/ask.ts';

/** 提问：回答有何不妥、作答时所见，以及 guanxi ask 前后所说。 */
export const ask: Readonly<Record<keyof typeof english, string>> = {
  'ask.wrong.needed': '这一题必须回答，才能往下走。',
  'ask.wrong.certain': '这里答“不知道”等于没答；可以跳过。',
  'ask.wrong.scale': '请答 0、1、2、3 或 4；不知道写 unknown。',
  'ask.wrong.choice': '请从这些里选一个：{options}。',
  'ask.wrong.choices': '请从这些里选，可选几个，各选一次：{options}。',
  'ask.wrong.yesNo': '请答是或否（在文件里写 true 或 false）。',
  'ask.wrong.number': '请用数字回答。',
  'ask.wrong.whole': '请答整数。',
  'ask.wrong.least': '不能小于 {least}。',
  'ask.wrong.most': '不能大于 {most}。',
  'ask.wrong.date': '日期写作 2026、2026-03 或 2026-03-02。',
  'ask.wrong.day': '日历上没有这一天。',
  'ask.wrong.id': '标识用小写字母、数字、点、短横和下划线，例如 p.wang。',
  'ask.wrong.unknownId': '这里没有叫 {id} 的；键入开头，从列出的里面选。',
  'ask.wrong.text': '请写一句有内容的话。',
  'ask.wrong.long': '太长了，最多 {most} 个字符。',
  'ask.wrong.unseen': '里面有看不见的字符，请重新输入。',
};
