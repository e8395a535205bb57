/** What may not be kept any longer. */
export const privacy = {
  'problem.GX062.what': 'The ground on which this may be kept ended on {until}.',
  'problem.GX062.why':
    'Data about persons is now kept on no ground. Nothing is left out of the figures for it, and whoever is named may ask why it is there.',
  'problem.GX062.how':
    'Have it renewed and write the new day with its evidence, name another ground that holds, or delete what was taken in on it.',
  'problem.GX063.what':
    '{count} {count|plural:entry names/entries name} persons and {count|plural:is/are} older than {months} {months|plural:month/months}, from before {date}; this is the first.',
  'problem.GX063.why':
    'privacy.retention_months says how long entries about persons are kept. Imports leave older ones out, but nothing deletes what stands there.',
  'problem.GX063.how':
    'Delete them: an import does not write them again. If they have to be kept longer, raise privacy.retention_months in guanxi.yaml.',
} as const;
