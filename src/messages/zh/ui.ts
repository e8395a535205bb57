export const ui = {
  'ui.unknown': '未知',
  'ui.yes': '是',
  'ui.no': '否',
} as const;
