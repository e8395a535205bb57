import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { read } from './documents.ts';
import { action, steps, workflows } from './workflows.ts';

describe.each(workflows)('the workflow in %s', (_, workflow) => {
  it('has a name, events, and may do no more than read unless a job says why', () => {
    expect(workflow.name).toMatch(/^guanxi/);
    expect(Object.keys(workflow.on).length).toBeGreaterThan(0);
    expect([{}, { contents: 'read' }]).toContainEqual(workflow.permissions);
    const granted = Object.values(workflow.jobs).flatMap((job) => Object.entries(job.permissions ?? {}));
    for (const [what, how] of granted)
      expect(['contents: read', 'security-events: write', 'pull-requests: write']).toContain(`${what}: ${how}`);
  });

  it('never runs the head of a fork with rights', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    if ('workflow_run' in workflow.on) expect(steps(workflow).filter(({ uses }) => uses !== undefined)).toEqual([]);
  });

  it('keeps whatever others may write out of its shell', () => {
    for (const { run } of steps(workflow)) expect(run ?? '').not.toContain('${{');
  });

  it('leaves no token behind in the checkout', () => {
    for (const step of steps(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  it('audits the commit of the author, not a merge commit of the day', () => {
    if (!('pull_request' in workflow.on)) return;
    const [checkout] = steps(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkout?.with).toMatchObject({ ref: expect.stringContaining('github.event.pull_request.head.sha'), 'fetch-depth': 0 });
  });

  it('gives the action inputs it has, and reads outputs it has', () => {
    for (const step of steps(workflow).filter(({ uses }) => uses?.startsWith('OWNER/guanxi@')))
      for (const name of Object.keys(step.with ?? {})) expect(Object.keys(action.inputs)).toContain(name);
    const read_ = [...JSON.stringify(workflow).matchAll(/steps\.guanxi\.outputs\.([\w-]+)/g)].map((match) => match[1]);
    for (const name of read_) expect(Object.keys(action.outputs)).toContain(name);
  });

  it('uploads SARIF whatever the verdict, and not from a fork', () => {
    for (const step of steps(workflow).filter(({ uses }) => uses?.includes('upload-sarif'))) {
      expect(step.if).toContain('failure()');
      expect(step.if).toContain("outputs.sarif != ''");
      expect(step.if).toContain('fork != true');
    }
  });
});

describe('pre-commit', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Readonly<Record<string, unknown>>[];

  it('has two hooks that look at the folder once, whichever file changed', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['guanxi-validate', 'guanxi-check']);
    for (const hook of hooks)
      expect(hook).toMatchObject({ language: 'node', pass_filenames: false, entry: `guanxi ${String(hook['id']).slice(7)}` });
  });

  it.each(['guanxi.yaml', 'plans/accounts/a.yml', 'interactions/crm.csv', 'interactions/chat.jsonl'])('looks when %s changed', (file) => {
    for (const { files } of hooks) expect(file).toMatch(new RegExp(String(files)));
  });

  it('is what the template and the manual ask for', () => {
    const asked = [read('templates/ci/.pre-commit-config.yaml'), read('docs/ci.md')].flatMap((text) =>
      [...text.matchAll(/- id: (guanxi-\w+)$/gm)].map((match) => match[1]),
    );
    expect(new Set(asked)).toEqual(new Set(hooks.map(({ id }) => id)));
  });
});

describe('GitLab', () => {
  const jobs = parse(read('docs/ci/gitlab.yml')) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

  it('keeps the reports of a red job, and those its script writes', () => {
    const { artifacts, script } = jobs['guanxi'] as {
      artifacts: { when: string; reports: Record<string, string> };
      script: readonly string[];
    };
    expect(artifacts.when).toBe('always');
    for (const path of Object.values(artifacts.reports)) expect(script.join(' ')).toContain(`=${path}`);
  });

  it('extends only what is there', () => {
    for (const job of Object.values(jobs).filter((one) => 'extends' in one)) expect(Object.keys(jobs)).toContain(job['extends']);
  });
});
