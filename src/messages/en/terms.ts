export const terms = {
  'stage.0': 'mass sales',
  'stage.1': 'deep distribution',
  'stage.2': 'personal community',
  'stage.3': 'industry community',
} as const;
