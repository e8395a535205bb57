/** Pictures of the report and of `guanxi map -f svg|html`: titles, what a screen reader says, legends. */
export const charts = {
  'chart.position': 'Position of {name}',
  'chart.position.at': 'Position {point} of 3 {range}.',
  'chart.position.partial': 'Position about {point} of 3 {range}; some gate of the next stage is unknown.',
  'chart.position.unknown': 'Position unknown {range}.',
  'chart.position.legend':
    '0 mass sales, 1 deep distribution, 2 personal community, 3 industry community. Bar: what the record leaves open. Dot: position; ring: some gate of the next stage is unknown; ?: no position. Below: ▲ confirmed stage, △ possible stage, ? nobody known to tell.',

  'chart.mix': 'Share of revenue in each mode',
  'chart.mix.upstream': 'Share of our spend in each mode',
  'chart.mix.row': '{label} {value}, drawn {drawn}',
  'chart.mix.row.plain': '{label} {value}',
  'chart.mix.legend.plain': 'Bar: each account at its stage as known. Bracket: the least and the most it can be. Hatched: not assessed.',
  'chart.mix.legend':
    'Bar: each account at its stage as known. Bracket: the least and the most it can be. Diamond and line under it: share in the draws, 5–95 %. Hatched: not assessed.',

  'chart.radar': 'Six themes of {name}',
  'chart.radar.only': 'For the eye only: means of gate attainments, which decide no stage. A theme nobody knows anything about is a gap.',
  'chart.theme.continuity': 'continuity',
  'chart.theme.key-person': 'key person',
  'chart.theme.embeddedness': 'embeddedness',
  'chart.theme.organisation': 'organisation',
  'chart.theme.institution': 'shared institution',
  'chart.theme.network': 'network',
  'chart.theme.value': '{name} {value|2} {range}',
  'chart.theme.partial': '{name} about {value|2} {range}',
  'chart.theme.unknown': '{name} unknown',

  'chart.quadrant': 'Pressure to change against readiness for it',

  'chart.tornado': 'What alone would move the position most',
  'chart.tornado.nothing': 'Nothing alone would move the position.',
  'chart.tornado.row': '{label}: {lo} to {hi}.',
  'chart.tornado.legend':
    'Left: how far down, right: how far up, in stages, all else as it is. Solid: an input; hatched: a number of the ruleset.',

  'chart.answers.ours': 'our median',
  'chart.answers.customer': 'their median',
  'chart.answers.record': 'the record',
  'chart.answers.unsure': '?',
  'chart.answers.unstated': 'not stated',
  'chart.answers.nobody': '{who}: nobody answered.',
  'chart.answers.side': '{who} {median} {range}: {groups}.',
  'chart.answers.side.plain': '{who} unknown: {groups}.',
  'chart.answers.group': '{name} {median|1} ({n} answered, {unknown} did not know)',
  'chart.answers.group.plain': '{name} ({unknown} did not know)',
  'chart.answers.shown': 'The record shows {value} {range}.',
  'chart.answers.shown.plain': 'The record cannot tell {range}.',
  'chart.answers.legend':
    'Dots: our answers; squares: the customer’s; in the column ?: did not know. Thick line: quartiles, with the median. Diamond and box: what the record shows and leaves open.',

  'chart.trend': 'Modes over time, with today’s ruler',
  'chart.trend.account': 'Position of {name} over time, with today’s ruler',
  'chart.trend.nothing': 'No earlier day is on record.',
  'chart.trend.point': '{date}: stage {stage}; {shares}.',
  'chart.trend.point.plain': '{date}: stage {stage}; no mix.',
  'chart.trend.position': '{date}: {position} ({lo}–{hi}).',
  'chart.trend.position.plain': '{date}: unknown ({lo}–{hi}).',
  'chart.trend.legend':
    'Lines: share of each mode; bars on them: the least and the most it could be. Under the days: confirmed–possible stage of the firm.',
  'chart.trend.account.legend': 'Line: position; hatched: what the record left open; △ confirmed stage. A gap: no position then.',

  'chart.economics': 'Signs of the channel’s end over the years',
  'chart.economics.mroc': 'return on added capital',
  'chart.economics.imr': 'margin on added revenue',
  'chart.economics.chinv': 'months of channel stock',
  'chart.economics.siso': 'sell-in to sell-through',
  'chart.economics.deal': 'volume sold on deal',
  'chart.economics.price': 'pocket to list price',
  'chart.economics.order': 'made to order',
  'chart.economics.claims': 'claims, ppm',
  'chart.economics.cost': 'unit cost',
  'chart.economics.stockdev': 'stock off plan',
  'chart.economics.none': 'No full period is on record.',
  'chart.economics.row': '{name}: {values}.',
  'chart.economics.line': 'alarm {line}',
  'chart.economics.legend':
    'Dashed: where the alarm line lies; a filled dot lies on its wrong side. ? no figures for that period. One line alone is no alarm.',
} as const;
