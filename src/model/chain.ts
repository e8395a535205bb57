import type { Place } from '../result.ts';
import type { DateSpan } from './values.ts';

export interface ChainOrganisation {
  readonly account?: string | undefined;
  readonly name?: string | undefined;
  /** Id or name of the person known there. */
  readonly person?: string | undefined;
  readonly reviewed?: DateSpan | undefined;
  readonly at: Place;
}
export interface ChainNode {
  readonly id: string;
  readonly name?: string | undefined;
  /** 1–3; absent counts as 1. */
  readonly leverage: number;
  readonly payer?: boolean | undefined;
  readonly organisations: readonly ChainOrganisation[];
  readonly at: Place;
}
export interface ChainLink {
  readonly from: string;
  readonly to: string;
  readonly as?: 'sells_to' | 'uses' | 'specifies' | 'regulates' | 'supplies' | undefined;
  readonly at: Place;
}
export interface Chain {
  readonly nodes: readonly ChainNode[];
  readonly links: readonly ChainLink[];
  readonly at: Place;
}
