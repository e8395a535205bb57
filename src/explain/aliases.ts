/** What people type for what the reports call otherwise, by the code of the entry that answers. */
export const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'word.alarms': ['alarms', '告警', '预警'],
  'word.threshold': ['thresholds', '门限'],
  'word.narrows': ['narrows', '收窄'],
  'word.commerce': ['社区商务方式'],
  'word.favours': ['favour', 'favor', 'favors', 'renqing'],
  'word.readiness': ['就绪'],
  'word.confirmed_stage': ['stage', '阶段'],
  'word.key_person': ['key persons', 'key people'],
  'word.mix': ['mix', '模式构成'],
  'benefit.meal': ['请客', '吃饭', 'dinner', 'treat'],
  GAIN: ['增量', 'increment'],
  FIT: ['适配度', 'fitness'],
};
