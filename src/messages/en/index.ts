import { actions } from './actions.ts';
import { ask } from './ask.ts';
import { capture } from './capture.ts';
import { charts } from './charts.ts';
import { cli } from './cli.ts';
import { coding } from './coding.ts';
import { diff } from './diff.ts';
import { diagnosticNotes } from './diagnostic-notes.ts';
import { edit } from './edit.ts';
import { doctor } from './doctor.ts';
import { findings } from './findings.ts';
import { firmNotes } from './firm-notes.ts';
import { gates } from './gates.ts';
import { importing } from './importing.ts';
import { importDates } from './import-dates.ts';
import { importTables } from './import-tables.ts';
import { indicators } from './indicators.ts';
import { log } from './log.ts';
import { machine } from './machine.ts';
import { mail } from './mail.ts';
import { markdown } from './markdown.ts';
import { network } from './network.ts';
import { notes } from './notes.ts';
import { policy } from './policy.ts';
import { page } from './page.ts';
import { privacy } from './privacy.ts';
import { problems } from './problems.ts';
import { questions } from './questions.ts';
import { readings } from './readings.ts';
import { redaction } from './redaction.ts';
import { sayDo } from './say-do.ts';
import { setup } from './setup.ts';
import { terms } from './terms.ts';
import { thresholds } from './thresholds.ts';
import { ui } from './ui.ts';
import { watch } from './watch.ts';
import { workshop } from './workshop.ts';
import { workshopCustomer } from './workshop-customer.ts';
import { workshopOurs } from './workshop-ours.ts';

export const en = {
  ...ui,
  ...terms,
  ...notes,
  ...machine,
  ...mail,
  ...network,
  ...firmNotes,
  ...diagnosticNotes,
  ...readings,
  ...gates,
  ...indicators,
  ...thresholds,
  ...findings,
  ...sayDo,
  ...coding,
  ...actions,
  ...questions,
  ...policy,
  ...problems,
  ...cli,
  ...importing,
  ...doctor,
  ...ask,
  ...diff,
  ...watch,
  ...workshop,
  ...workshopCustomer,
  ...workshopOurs,
  ...importTables,
  ...markdown,
  ...redaction,
  ...privacy,
  ...page,
  ...charts,
  ...capture,
  ...importDates,
  ...edit,
  ...log,
  ...setup,
} as const;
