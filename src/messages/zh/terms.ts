export const terms = {
  'stage.0': '大量销售',
  'stage.1': '深度分销',
  'stage.2': '个人商务社区',
  'stage.3': '产业社区',
} as const;
