import type { Texts } from '../prose.ts';
import { glosses } from './glossary.ts';
import { labels } from './labels.ts';
import { lensProse } from './lenses.ts';
import { stageProse } from './stages.ts';
import { topicProse } from './topics.ts';

export const texts: Texts = {
  topics: topicProse,
  glosses,
  lenses: lensProse,
  stages: stageProse,
  labels,
};
