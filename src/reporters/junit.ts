import { type Language, Speaker } from '../messages/messages.ts';
import type { AuditResult } from '../result.ts';
import { xmlOf } from '../text/xml.ts';
import { findingsSuites } from './junit/findings-suites.ts';
import { gateSuites } from './junit/gate-suites.ts';
import { suitesElement } from './junit/suite.ts';
import { voiceOf } from './remarks/prose.ts';

/**
 * JUnit XML: a suite per check of the policy, or without one per viewpoint; in it a case for the firm and every account.
 * What cannot be told is skipped, not passed. No times; the timestamp is the day looked at. Ends with a newline.
 */
export function renderJunit(result: AuditResult, language: Language): string {
  const voice = { ...voiceOf(result, new Speaker(language)), result };
  const suites = result.gate ? gateSuites(result.gate, voice) : findingsSuites(voice);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(suitesElement('guanxi', result.asOf, suites))}`;
}
