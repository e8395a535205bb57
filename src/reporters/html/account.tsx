import type { AccountResult } from '../../result.ts';
import { positionPoint, positionRange } from '../terminal/format.ts';
import { accountCertainty, accountDark, accountFacts, accountHeld, accountNotes, ofAccount } from '../terminal/account-words.ts';
import { doubtfulGates, verdictText } from '../terminal/draws.ts';
import { byKind } from '../terminal/kinds.ts';
import { held } from '../terminal/held.ts';
import { holdingText } from '../terminal/network.ts';
import { paragraph, say, stageName } from '../terminal/view.ts';
import { AccountGates } from './account-gates.tsx';
import { AccountPictures } from './account-pictures.tsx';
import { Chapter, Para } from './block.tsx';
import { FindingList } from './finding.tsx';
import { Num, Places, Say } from './inline.tsx';
import { type Leaf, ON_PAPER, tell } from './leaf.ts';
import { RelationMap } from './maps.tsx';
import { LeftOut, PaperGrades } from './on-paper.tsx';
import { Questions } from './not-known.tsx';
import { People } from './people.tsx';
import { SaidTable } from './said.tsx';
import { Step } from './step.tsx';

/** Kinds of steps of one account that are printed. */
const STEPS_ON_PAPER = 3;

/** Every account told in full, the heaviest first. */
export function Accounts({ view }: { readonly view: Leaf }) {
  if (view.full.length === 0) return null;
  const rest = view.accounts.length - view.full.length;
  return (
    <Chapter id="accounts" title={tell(view, 'accounts')}>
      <PaperGrades view={view} />
      {view.full.map((account, at) => (
        <Account view={view} account={account} filed={at >= ON_PAPER} />
      ))}
      {rest > 0 && <p class="filed">{tell(view, 'accounts.rest', { rest })}</p>}
      <LeftOut view={view} of="rows" count={view.full.length - ON_PAPER} />
    </Chapter>
  );
}

function Account({ view, account, filed }: { readonly view: Leaf; readonly account: AccountResult; readonly filed: boolean }) {
  const own = ofAccount(view.result, account);
  const network = view.result.network.accounts.find((one) => one.account === account.id);
  const items = (view.result.sayDo?.items ?? []).filter((item) => item.entity.id === account.id);
  const steps = byKind(own.steps, (item) => item.action);
  const { name } = account;
  return (
    <section class={filed ? 'account filed' : 'account'} id={view.anchors.account(account.id) ?? undefined}>
      <h3>
        <Say view={view}>{name}</Say>
      </h3>
      <p class="note">
        {accountFacts(view, account).join(' · ')} · <Places view={view} at={[account.place]} />
      </p>
      <Verdict view={view} account={account} />
      <AccountPictures view={view} account={account} />
      <AccountGates view={view} account={account} />
      <People view={view} account={account} />
      {network && <Para view={view}>{holdingText(view, account, network)}</Para>}
      <div class="filed">
        {account.people.length > 0 && (
          <RelationMap
            view={view}
            id={`${view.anchors.account(account.id) ?? account.id}_map`}
            scope={{ kind: 'account', id: account.id }}
            accounts={[account]}
            caption={tell(view, 'map.account', { name })}
          />
        )}
        <SaidTable view={view} items={items} caption={tell(view, 'said.of', { name })} />
      </div>
      {own.findings.length > 0 && (
        <>
          <h4>{tell(view, 'findings')}</h4>
          <FindingList view={view} kinds={byKind(own.findings, (finding) => finding.code)} why={false} brief />
        </>
      )}
      {own.steps.length > 0 && (
        <>
          <h4>{tell(view, 'advice')}</h4>
          <ol class="steps">
            {steps.map((items, at) => (
              <Step view={view} items={items} brief={at < STEPS_ON_PAPER ? 'short' : 'filed'} />
            ))}
          </ol>
          <LeftOut view={view} of="steps" count={steps.length - STEPS_ON_PAPER} />
        </>
      )}
      <div class="filed">
        <Questions view={view} questions={own.questions} caption={tell(view, 'questions.of', { name })} />
      </div>
    </section>
  );
}

/** Position, confirmed and possible stage, what holds it back, what draws make of it. */
function Verdict({ view, account }: { readonly view: Leaf; readonly account: AccountResult }) {
  const { position, stage, draws } = account;
  const reason = held(view, account);
  const gates = draws === null ? [] : doubtfulGates(view, account, draws);
  return (
    <>
      <p>
        {tell(view, 'position')}{' '}
        <Num to="word-position">
          <strong>{positionPoint(position, 2)}</strong> {positionRange(position, 2)}
        </Num>
        {' · '}
        <span class="strong">{accountCertainty(view, account)}</span> {tell(view, 'known', { stage: stageName(view, stage.point) })}
      </p>
      <p class={reason.attention ? 'warn' : undefined}>
        <Num to={reason.code === null ? null : view.anchors.gate(account.id, reason.code)}>
          <Say view={view}>{accountHeld(view, account)}</Say>
        </Num>
      </p>
      <Para view={view}>{accountNotes(view, account)}</Para>
      <Para view={view} kind={account.dark.raised ? 'warn' : undefined}>
        {accountDark(view, account)}
      </Para>
      {draws !== null && (
        <Para view={view} kind="note">
          {paragraph(view, [
            verdictText(view, draws),
            gates.length === 0 ? '' : say(view, 'draws.gates', { gates: view.speaker.list(gates) }),
          ])}
        </Para>
      )}
    </>
  );
}
