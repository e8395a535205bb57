export const ui = {
  'ui.unknown': 'unknown',
  'ui.yes': 'yes',
  'ui.no': 'no',
} as const;
