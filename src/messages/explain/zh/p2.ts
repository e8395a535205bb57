import type { prose as en } from '../en/p2.ts';
import type { TopicProse } from '../prose.ts';

export const prose: Readonly<Record<keyof typeof en, TopicProse>> = {
  READY: {
    what: '社区由一个轻的中枢来运营：有人选对的事，有人专门去做且有时间，外部专家随叫随到，经验有地方存，报酬不只看销量，团队跨职能。READY 看这些企业拿得出多少。',
    formula: ['READY = 六项均值：没有 0，口头说明 0.5，有凭据 1'],
    missing: '没写的项为未知，拉开上下界。',
    record: '在 `organising` 下逐项写 `status`、`evidence`、`last`。',
    wrong: '凭什么？没有凭据的“有凭据”只是一句话。',
    moves: '指定一位负责人并给足时间，比什么文件都管用。',
  },
};
