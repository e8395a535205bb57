import { type Line } from '../../text/line.ts';
import { typed } from './typed.ts';
import { prose, say, type View } from './view.ts';

/** That the plan is broken, before anything is read into what is left of it; nothing where it has no errors. */
export function brokenLine(view: View): readonly Line[] {
  const errors = view.result.findings.filter((finding) => finding.lens === 'data' && finding.severity === 'error');
  if (errors.length === 0) return [];
  const files = new Set(errors.map((finding) => finding.entity.id)).size;
  return prose(view, say(view, 'broken', { errors: errors.length, files, command: typed(view, 'validate') }), 'alert');
}
