import type { privacy as en } from '../en/privacy.ts';

/** 不该再留的信息。 */
export const privacy = {
  'problem.GX062.what': '保存这些信息的依据已于 {until} 失效。',
  'problem.GX062.why': '个人信息没有依据便不该再留。各项数字照算不误，但当事人有权问：凭什么还存着？',
  'problem.GX062.how': '续得依据后写上新的日期和凭证，或改用另一项仍然成立的依据；否则删去据此取来的内容。',
  'problem.GX063.what': '有 {count} 条写明了人的互动，已超过 {months} 个月的保留期（早于 {date}），这是第一条。',
  'problem.GX063.why': 'privacy.retention_months 规定了个人互动记录留多久。导入会略过更早的，已经写下的却不会自动删去。',
  'problem.GX063.how': '删去即可，导入不会再写回来。确需多留的，请在 guanxi.yaml 里调大 privacy.retention_months。',
} as const satisfies Readonly<Record<keyof typeof en, string>>;
