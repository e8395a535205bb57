export const thresholds = {} as const;
