import { describe, expect, it } from 'vitest';
import { fate, type Headers } from './letters.ts';

const OURS = 'Chen <chen@hengrui.example>';
const CUSTOMERS = Array.from({ length: 16 }, (_one, index) => `c${index}@mengyuan.example`);

const CASES: readonly (readonly [what: string, headers: Headers, fate: string])[] = [
  ['a letter', {}, 'email'],
  ['a letter of ours', { From: OURS, To: 'wang@mengyuan.example' }, 'email'],
  ['one of many copies', { Cc: CUSTOMERS.slice(0, 12).join(', ') }, 'email'],
  ['a newsletter', { 'List-Unsubscribe': '<https://a.example/u>' }, 'mail-list'],
  ['a campaign', { 'Feedback-ID': '1:a', 'In-Reply-To': '<0@a.example>' }, 'mail-list'],
  ['bulk', { Precedence: 'bulk' }, 'mail-list'],
  ['a newsletter of ours', { From: OURS, To: CUSTOMERS[0] ?? '', 'List-Unsubscribe': '<u>' }, 'broadcast'],
  [
    'a newsletter of ours from a machine',
    { From: 'no-reply@hengrui.example', To: CUSTOMERS[0] ?? '', 'List-Id': '<n.hengrui.example>' },
    'broadcast',
  ],
  ['a greeting of ours to sixteen', { From: OURS, To: CUSTOMERS.join(', ') }, 'broadcast'],
  ['a greeting of ours in secret to sixteen', { From: OURS, To: OURS, Bcc: CUSTOMERS.join(', ') }, 'broadcast'],
  ['a greeting of theirs', { To: `${OURS}, ${CUSTOMERS.join(', ')}` }, 'mail-mass'],
  ['a post to a list', { To: 'club@l.example', 'List-Post': '<mailto:club@l.example>' }, 'mail-list'],
  ['an answer to the list alone', { To: 'club@l.example', 'List-Id': 'Club <club.l.example>', 'In-Reply-To': '<0@a>' }, 'mail-list'],
  ['an answer to one of us, the list in copy', { Cc: 'club@l.example', 'List-Id': '<club.l.example>', 'In-Reply-To': '<0@a>' }, 'email'],
  ['an automatic answer', { 'Auto-Submitted': 'auto-replied' }, 'mail-automatic'],
  ['one that is not automatic', { 'Auto-Submitted': 'no' }, 'email'],
  ['Exchange answering', { 'X-Auto-Response-Suppress': 'All' }, 'mail-automatic'],
  ['an answer from holidays', { Subject: '自动回复: 灌装线' }, 'mail-automatic'],
  ['a sender without ears', { From: 'no-reply@mengyuan.example' }, 'mail-automatic'],
  ['a person called Norely', { From: 'norely.wang@mengyuan.example' }, 'email'],
  ['a bounce', { From: 'MAILER-DAEMON@a.example' }, 'mail-report'],
  ['a delivery report', { 'Content-Type': 'multipart/report; report-type=delivery-status' }, 'mail-report'],
  ['a calendar part', { 'Content-Type': 'text/calendar; method=REQUEST' }, 'mail-meeting'],
  ['a method', { 'Content-Type': 'multipart/alternative; boundary=x; method=REQUEST' }, 'mail-meeting'],
  ['a class', { 'Content-class': 'urn:content-classes:calendarmessage' }, 'mail-meeting'],
  ['an acceptance', { Subject: '已接受：年度计划会', 'Content-Type': 'multipart/mixed; boundary=x' }, 'mail-meeting'],
  ['an invitation', { Subject: 'Updated invitation: plan', 'Content-Type': 'multipart/alternative; boundary=x' }, 'mail-meeting'],
  ['an invitation somebody wrote', { Subject: 'Invitation: our open day', 'Content-Type': 'text/plain' }, 'email'],
  ['an answer to an invitation', { Subject: 'Re: Invitation: plan', 'Content-Type': 'multipart/mixed; boundary=x' }, 'email'],
  ['among ourselves', { From: 'lin@hengrui.example' }, 'mail-internal'],
  ['to the owner of a private mailbox of ours', { To: 'Chen.Gong@qq.com' }, 'email'],
  ['to nobody named', { From: OURS, To: 'undisclosed-recipients:;' }, 'mail-undisclosed'],
  ['to one of us in secret', { To: 'undisclosed-recipients:;', 'Delivered-To': 'chen@hengrui.example' }, 'email'],
  ['a draft', { 'X-Unsent': '1' }, 'mail-draft'],
  ['a Gmail draft', { 'X-Gmail-Labels': 'Important,草稿' }, 'mail-draft'],
  ['Gmail spam', { 'X-Gmail-Labels': 'Spam' }, 'mail-spam'],
  ['one deleted in Thunderbird', { 'X-Mozilla-Status': '0009' }, 'mail-deleted'],
  ['one read in Thunderbird', { 'X-Mozilla-Status': '0001' }, 'email'],
  ['spam', { 'X-Spam-Flag': 'YES' }, 'mail-spam'],
  ['no sender', { From: '' }, 'mail-no-sender'],
  ['a sender for the author', { From: '', Sender: 'wang@mengyuan.example' }, 'email'],
  ['no date', { Date: '' }, 'mail-no-date'],
];

describe('personal mail told from the rest', () => {
  it.each(CASES)('%s', (_what, headers, expected) => expect(fate(headers)).toBe(expected));

  it('lets the bound of recipients be moved', () => {
    const headers = { From: OURS, To: CUSTOMERS.slice(0, 5).join(', ') };
    expect([fate(headers), fate(headers, { mostRecipients: 5 }), fate(headers, { mostRecipients: 4 })]).toEqual([
      'email',
      'email',
      'broadcast',
    ]);
  });

  it('knows no side without addresses of ours, and keeps the letter', () => {
    const nobody = { own: [], ownDomains: [] };
    expect([fate({}, nobody), fate({ Precedence: 'bulk' }, nobody), fate({ From: 'lin@hengrui.example' }, nobody)]).toEqual(['email', 'mail-list', 'email']); // prettier-ignore
  });
});
