import { describe, expect, it } from 'vitest';
import { lines, only, read, reasons } from './reading.ts';

describe('Salesforce', () => {
  const TASKS = lines(
    'Id,WhoId,WhatId,Subject,ActivityDate,Status,OwnerId,AccountId,TaskSubtype,CallType,CallDurationInSeconds',
    '00T1,003A,,Line stops again,2024-03-12,Completed,005U,001X,Call,Inbound,610',
    '00T2,003A,001X,Send offer,2024-03-20,Not Started,005U,001X,Task,,',
    '00T3,,001XXXXXXXXXXXX,Hello,2024-03-13,Completed,005U,,Email,,',
    '00T4,,006Q,To do,2024-03-13,Completed,005U,,Task,,',
  );
  const CONTACTS = lines('Id,FirstName,LastName,Title,Email,AccountId,OwnerId', '003A,Ann,Lee,Plant manager,Ann@X.example,001X,005U');
  const ACCOUNTS = lines(
    'Id,Name,Type,Website,BillingCity',
    '001X,Xin Foods,Customer - Direct,https://www.xin.example/home,Xi',
    '001Y,Bo Trade,Channel Partner / Reseller,,Xi',
    '001Z,Cai,Prospect,,Xi',
  );
  const reading = read({ 'tasks.csv': TASKS, 'contacts.csv': CONTACTS, 'accounts.csv': ACCOUNTS });

  it('is joined by ids across its files', () => {
    expect(only(reading, 'contact')[0]).toMatchObject({
      sourceId: 'salesforce:00T1',
      date: '2024-03-12',
      minutes: 10,
      channel: 'call',
      organisation: { name: 'Xin Foods', sourceId: 'salesforce:001X', domain: 'xin.example' },
      parties: [
        { sourceId: 'salesforce:005U', side: 'ours' },
        { name: 'Ann Lee', address: 'ann@x.example', sourceId: 'salesforce:003A', side: 'theirs' },
      ],
      by: 1,
      purpose: null,
      title: 'Line stops again',
    });
  });

  it('has relations where its types say them', () => {
    expect(only(reading, 'account').map(({ relation }) => relation)).toEqual(['customer', 'channel', null]);
  });

  it('has no contact where a task is open, or belongs to nobody', () => {
    expect(reading.rejected.map(({ at, reason, meant }) => [at.line, reason, meant])).toEqual([
      [3, 'activity_open', true],
      [5, 'no_counterpart', false],
    ]);
  });

  it('knows an account behind WhatId by the beginning of its id', () => {
    expect(only(reading, 'contact')[1]).toMatchObject({ organisation: { sourceId: 'salesforce:001XXXXXXXXXXXX' }, channel: 'email' });
  });

  it('takes an id of eighteen characters for the same of fifteen', () => {
    const long = read({ 'a.csv': lines('Id,Name,BillingCity', '0015g00000ABCDEAA4,Xin,Xi') });
    expect(only(long, 'account')[0]?.sourceId).toBe('salesforce:0015g00000ABCDE');
  });

  it('is read from a tree of JSON, references and all', () => {
    const tree = JSON.stringify({
      records: [
        { attributes: { type: 'Account', referenceId: 'A1' }, Name: 'Xin' },
        { attributes: { type: 'Contact', referenceId: 'C1' }, LastName: 'Lee', AccountId: '@A1' },
        {
          attributes: { type: 'Opportunity', referenceId: 'O1' },
          Name: 'Caps',
          StageName: 'Closed Won',
          Amount: 500,
          CloseDate: '2024-06-01',
          AccountId: '@A1',
        },
      ],
    });
    const read_ = read({ 'plan.json': tree });
    expect(only(read_, 'person')[0]?.organisation).toMatchObject({ name: 'Xin', sourceId: null });
    expect(only(read_, 'money')).toMatchObject([{ account: { name: 'Xin' }, period: '2024', amount: 500, what: 'revenue' }]);
    expect(JSON.stringify(read_.records)).not.toContain('@A1');
    expect(read({ 'plan.json': '[{"sobject": "Account"}]' }).rejected).toMatchObject([{ reason: 'json' }]);
  });

  it('keeps no ids that only one tree gives', () => {
    const task = {
      attributes: { type: 'Task', referenceId: 'T1' },
      Subject: 'Call',
      ActivityDate: '2024-03-12',
      Status: 'Completed',
      WhoId: '@C1',
    };
    const person = { attributes: { type: 'Contact', referenceId: 'C1' }, LastName: 'Lee' };
    const reading = read({ 't.json': JSON.stringify({ records: [task] }), 'c.json': JSON.stringify({ records: [person] }) });
    expect(only(reading, 'contact')).toMatchObject([
      { sourceId: expect.stringMatching(/^salesforce:row\//), parties: [{ name: 'Lee', sourceId: null }] },
    ]);
  });
});

describe('activities', () => {
  const LOG = '客户名称,联系人,跟进日期,跟进方式,跟进目的,主题,跟进人,跟进状态';

  it.each([
    ['电话', 'call'],
    ['邮件', 'email'],
    ['会议', 'meeting'],
    ['微信', 'message'],
    ['上门拜访', 'visit'],
    ['到店', 'visit'],
    ['腾讯会议', 'video'],
    ['群发', 'broadcast'],
    ['其他', null],
    ['喝茶', null],
  ])('%s is the channel %s', (word, channel) => {
    expect(only(read({ 'l.csv': lines(LOG, `青田,周敏,2024-03-12,${word},,,林涛,`) }), 'contact')[0]?.channel).toBe(channel);
  });

  it('report the words nobody knows', () => {
    expect(read({ 'l.csv': lines(LOG, '青田,周敏,2024-03-12,喝茶,,,林涛,') }).understood).toContainEqual({
      what: '喝茶',
      as: 'unknown_words',
      of: '跟进方式',
    });
  });

  it('have a purpose only where it is stated in a word of the method', () => {
    const purposes = ['解决问题', '报价', '投诉', '客情维护', ''].map(
      (word) => only(read({ 'l.csv': lines(LOG, `青田,周敏,2024-03-12,电话,${word},报价单已发,林涛,`) }), 'contact')[0]?.purpose,
    );
    expect(purposes).toEqual(['problem_solving', 'quote', 'complaint', null, null]);
  });

  it('know who began where the channel says it and somebody of that side is named', () => {
    const by = (row: string): unknown => only(read({ 'l.csv': lines(LOG, row) }), 'contact')[0]?.by;
    expect([by('青田,周敏,2024-03-12,来电,,,林涛,'), by('青田,,2024-03-12,来电,,,林涛,'), by('青田,周敏,2024-03-12,电话,,,林涛,')]).toEqual(
      [1, null, null],
    );
  });

  it('that were planned or called off are left out on purpose', () => {
    const reading = read({
      'l.csv': lines(
        LOG,
        '青田,周敏,2024-03-12,拜访,,,林涛,计划中',
        '青田,周敏,2024-03-13,拜访,,,林涛,已取消',
        '青田,周敏,2024-03-14,拜访,,,林涛,已完成',
      ),
    });
    expect(reading.rejected.map(({ reason, meant }) => [reason, meant])).toEqual([
      ['activity_open', true],
      ['activity_cancelled', true],
    ]);
    expect(only(reading, 'contact')).toHaveLength(1);
  });

  it('that were called off are told by their number: an earlier export may have told them', () => {
    const head = 'Activity ID,Account Name,Contact Name,Date,Type,Owner,Status';
    const rows = ['A1,Aster,Zhou Min,2024-03-12,Visit,Lin Tao,Planned', 'A2,Aster,Zhou Min,2024-03-13,Visit,Lin Tao,Cancelled'];
    const { withdrawn } = read({ 'l.csv': lines(head, ...rows) });
    expect(withdrawn?.map(({ sourceId, why }) => [sourceId.split(':')[1], why])).toEqual([
      ['activity/A1', 'open'],
      ['activity/A2', 'cancelled'],
    ]);
  });

  it('without an id get one from what they say: the same again, another for another', () => {
    const id = (row: string): unknown => only(read({ 'l.csv': lines(LOG, row) }), 'contact')[0]?.sourceId;
    expect(id('青田,周敏,2024-03-12,电话,,,林涛,')).toMatch(/^table:row\/[0-9a-f]{16}$/);
    expect(id('青田,周敏,2024-03-12,电话,,,林涛,')).toBe(id(' 青田,周敏,2024-03-12,电话,,,林涛,已完成'));
    expect(id('青田,周敏,2024-03-12,电话,,,林涛,')).not.toBe(id('青田,周敏,2024-03-13,电话,,,林涛,'));
  });

  it('end when they end, on the same day', () => {
    const EVENTS = 'Id,Subject,StartDateTime,EndDateTime,Type,AccountId';
    const minutes = (start: string, end: string): unknown =>
      only(read({ 'e.csv': lines(EVENTS, `1,Review,${start},${end},Meeting,001A`) }, { zone: 'UTC' }), 'contact')[0]?.minutes;
    expect([
      minutes('2024-03-12T09:00Z', '2024-03-12T10:30Z'),
      minutes('2024-03-12T09:00Z', '2024-03-13T09:00Z'),
      minutes('2024-03-12T09:00Z', '2024-03-12T08:00Z'),
      minutes('2024-03-12T09:00Z', ''),
    ]).toEqual([90, null, null, null]);
  });

  it('are a visit at a check-in with a customer, and nothing at one without', () => {
    const visits = read({ 'd.csv': lines('姓名,部门,签到时间,签到地点,拜访对象', '林涛,销售一部,2024-03-12 09:10,河东路,青田食品') });
    expect(visits.system).toBe('dingtalk');
    expect(only(visits, 'contact')).toMatchObject([
      { channel: 'visit', start: '09:10', organisation: { name: '青田食品' }, parties: [{ name: '林涛', side: 'ours' }] },
    ]);
    expect(read({ 'd.csv': lines('序号,姓名,签到时间,签到地点,详细地址', '1,林涛,2024-03-12 09:10,河东路,1 号') }).rejected).toMatchObject([
      { reason: 'nothing_in_statistics', meant: true },
    ]);
  });

  it('of Dynamics are what their entity is', () => {
    const calls = read({
      'c.csv': lines(
        '(Do Not Modify) Phone Call,(Do Not Modify) Row Checksum,Subject,Regarding,Actual Start,Owner,Call To,Direction,Activity Status',
        'g-1,x,Delay,Xin,2024-03-12 10:00,Bo,Ann Lee,Outgoing,Completed',
      ),
    });
    expect(only(calls, 'contact')).toMatchObject([{ sourceId: 'dynamics:g-1', channel: 'call', by: 0, organisation: { name: 'Xin' } }]);
  });

  it('keep a subject to one line of readable length', () => {
    const title =
      only(read({ 'l.csv': lines(LOG, `青田,周敏,2024-03-12,电话,,"${'很长'.repeat(5000)}\n第二行",林涛,`) }), 'contact')[0]?.title ?? '';
    expect([...title].length).toBe(120);
    expect(title).not.toContain('\n');
  });
});

describe('people', () => {
  it.each(['Name', 'First Name,Last Name'])('named by %s are found at their account by its id alone', (named) => {
    const name = named === 'Name' ? 'Ann Lee' : 'Ann,Lee';
    const accounts = lines('Account ID,Account Name,Industry', 'A1,Alpha Ltd,Dairy', 'A2,Beta Ltd,Dairy');
    const contacts = lines(`Contact ID,Account ID,${named},Email,Title`, `C1,A2,${name},ann@beta.example,Buyer`);
    const reading = read({ 'accounts.csv': accounts, 'contacts.csv': contacts });
    const [, second] = only(reading, 'account');
    expect(second?.sourceId).toMatch(/A2$/);
    expect(only(reading, 'person')).toMatchObject([{ name: 'Ann Lee', organisation: { sourceId: second?.sourceId } }]);
  });

  it('have their further addresses in small letters, and an owner who is ours', () => {
    const reading = read({
      'c.csv': lines(
        '(Do Not Modify) Contact, Full Name,Account Name,Email 1,Email 2,Job Title,Account Manager',
        'g,Ann Lee,Xin,Ann@X.example,ann@home.example,Buyer,Bo Li',
        'h,,Xin,no mail,,,Bo Li',
      ),
    });
    expect(only(reading, 'person')).toMatchObject([
      {
        name: 'Ann Lee',
        address: 'ann@x.example',
        addresses: ['ann@home.example'],
        function: 'Buyer',
        side: 'theirs',
        organisation: { name: 'Xin' },
      },
      { name: 'Bo Li', side: 'ours', organisation: null },
    ]);
    expect(reasons(reading)).toEqual(['3 no_person']);
  });

  it('put the family name first in Chinese', () => {
    const reading = read({ 'c.csv': lines('Record ID,First Name,Last Name,Email,Company Name,Contact owner', '7,敏,周,,青田,') });
    expect(only(reading, 'person')[0]?.name).toBe('周敏');
  });

  it('who only asked are leads: a company of no relation, tagged', () => {
    const reading = read({ 'l.csv': lines('来源记录号,客户名称,联系人,邮箱,需求描述', 'S1,青田食品,周敏,zm@qt.example,要一台灌装机') });
    expect(only(reading, 'account')).toMatchObject([{ name: '青田食品', relation: null, tags: ['lead'] }]);
    expect(only(reading, 'person')).toMatchObject([{ name: '周敏', address: 'zm@qt.example' }]);
  });
});

describe('deals', () => {
  const HEAD = 'account,opportunity_id,sales_agent,deal_stage,product,close_date,close_value';

  it('won are revenue of the year they closed in; no deal is a contact', () => {
    const reading = read({
      'p.csv': lines(
        HEAD,
        'Xin,1,Bo,Won,A,2017-05-06,"1,500.0"',
        'Xin,2,Bo,Lost,A,2017-05-06,0',
        ',3,Bo,Engaging,A,,',
        ',4,Bo,Won,A,2017-05-06,7',
        'Xin,5,Bo,Won,A,,7',
        'Xin,6,Bo,Won,A,2017-05-06,',
      ),
    });
    expect(only(reading, 'money')).toMatchObject([{ account: { name: 'Xin' }, period: '2017', amount: 1500 }]);
    expect(only(reading, 'contact')).toEqual([]);
    expect(reasons(reading)).toEqual(['3 deal_lost', '4 deal_open', '5 no_account', '6 no_date', '7 amount']);
  });
});

describe('orders', () => {
  it('called off are left out; an order of several rows is one contact and all its money', () => {
    const reading = read({
      'o.csv': lines(
        '订单号,下单日期,客户名称,业务员,订单金额,状态',
        'D1,2024-03-12,青田,林涛,¥1.2万,已发货',
        'D1,2024-03-12,青田,林涛,300,已发货',
        'D2,2024-03-13,青田,林涛,9,已取消',
      ),
    });
    expect(only(reading, 'contact')).toMatchObject([
      { purpose: 'order', channel: null, by: null, parties: [{ name: '林涛', side: 'ours' }] },
    ]);
    expect(only(reading, 'money').map(({ amount }) => amount)).toEqual([12_000, 300]);
    expect(reasons(reading)).toEqual(['4 order_cancelled']);
    expect(reading.withdrawn).toEqual([{ sourceId: 'table:order/D2', why: 'cancelled', to: null, series: false }]);
  });

  it('may be told by their lines alone', () => {
    const reading = read({
      'o.csv': lines(
        'Invoice No,Invoice Date,Customer ID,Quantity,Unit Price,Discount',
        '5,2024-03-12,C1,10,2.5,10%',
        '5,2024-03-12,C1,1,7,',
        '6,2024-03-12,C1,x,7,',
        '7,2024-03-12,C1,1,7,15',
      ),
    });
    expect(only(reading, 'contact').map(({ sourceId }) => sourceId)).toContain('table:order/5');
    expect(only(reading, 'money')[0]).toMatchObject({ amount: 29.5, account: { sourceId: 'table:account/C1' } });
    expect(reasons(reading)).toEqual(['4 amount', '5 discount']);
  });

  it('told twice are worth their lines once', () => {
    const orders = lines('Order ID,Order Date,Customer ID,Total', '1,2024-03-12,C,6', '1,2024-03-13,C,5');
    const reading = read({ 'o.csv': orders, 'l.csv': lines('Order ID,Unit Price,Quantity', '1,2,3') });
    expect(only(reading, 'money').map(({ amount }) => amount)).toEqual([6]);
    expect(reasons(reading)).toEqual(['3 id_repeated']);
  });

  it('that no table holds leave their lines behind', () => {
    const reading = read({
      'o.csv': lines('Order ID,Order Date,Customer ID', '1,2024-03-12,C'),
      'l.csv': lines('Order ID,Unit Price,Quantity', '1,2,3', '9,2,3'),
    });
    expect(only(reading, 'money')).toMatchObject([{ amount: 6 }]);
    expect(reading.rejected).toMatchObject([{ at: { file: 'l.csv', line: 3 }, reason: 'order_unknown' }]);
  });
});
