import { describe, expect, it } from 'vitest';
import { lines, only, read, reasons } from './reading.ts';

describe('Outlook', () => {
  it('has the day and the time of a meeting in columns of their own, and those invited in one cell', () => {
    const reading = read({
      'calendar.csv': lines(
        'Subject,Start Date,Start Time,End Date,End Time,All day event,Meeting Organizer,Required Attendees,Show time as',
        'Line 3,3/15/2024,2:30:00 PM,3/15/2024,3:30:00 PM,False,Bo Li,"Bo Li;ann@xin.example",2',
        'Dentist,3/16/2024,9:00:00 AM,3/16/2024,9:30:00 AM,False,,,2',
      ),
    });
    expect(only(reading, 'contact')).toMatchObject([
      {
        date: '2024-03-15',
        start: '14:30',
        channel: 'meeting',
        title: 'Line 3',
        parties: [{ name: 'Bo Li' }, { address: 'ann@xin.example' }],
      },
    ]);
    expect(reasons(reading)).toEqual(['3 no_counterpart']);
  });
});

describe('Google', () => {
  it('puts several addresses of a person into one cell', () => {
    const reading = read({
      'c.csv': lines(
        'First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value',
        'Ann,Lee,Xin Foods,Buyer,* Work,ann@xin.example ::: a.lee@xin.example,ann@home.example',
      ),
    });
    expect(only(reading, 'person')).toMatchObject([
      {
        name: 'Ann Lee',
        function: 'Buyer',
        organisation: { name: 'Xin Foods' },
        address: 'ann@xin.example',
        addresses: ['a.lee@xin.example', 'ann@home.example'],
      },
    ]);
  });
});

describe('Zoho', () => {
  it('a missed call is none; the others are joined to their contact by id', () => {
    const reading = read({
      'Calls.csv': lines(
        'Record Id,Call Type,Contact Name.id,Subject,Call Start Time,Call Duration (in seconds),Call Owner.id',
        'zcrm_1,Inbound,zcrm_9,Line stops,2026-05-05 14:00:00,120,zcrm_7',
        'zcrm_2,Missed,zcrm_9,Missed call,2026-05-06 09:00:00,0,zcrm_7',
      ),
      'Contacts.csv': lines(
        'Record Id,Contact Owner,First Name,Last Name,Account Name.id,Account Name,Email',
        'zcrm_9,Bo,Ann,Lee,zcrm_3,Xin,ann@xin.example',
      ),
    });
    expect(only(reading, 'contact')).toMatchObject([
      {
        sourceId: 'zoho:zcrm_1',
        channel: 'call',
        minutes: 2,
        by: 1,
        organisation: { name: 'Xin', sourceId: 'zoho:zcrm_3' },
        parties: [{}, { name: 'Ann Lee' }],
      },
    ]);
    expect(reasons(reading)).toEqual(['3 activity_open']);
  });
});

describe('Pipedrive', () => {
  it('what is still to do did not take place; a deal is money of the day it was won', () => {
    const reading = read(
      {
        'activities.csv': lines(
          'Activity - ID,Activity - Subject,Activity - Type,Activity - Due date,Activity - Done,Activity - Organization,Activity - Assigned to user',
          '1,Offer,Call,2024-03-05,Done,Xin,Bo',
          '2,Ask again,Call,2024-03-06,To do,Xin,Bo',
        ),
        'deals.csv': lines(
          'Deal - ID,Deal - Title,Deal - Organization,Deal - Value,Deal - Currency,Deal - Status,Deal - Won time,Deal - Owner',
          '1,A,Xin,500,CNY,Won,2024-03-05 10:00:00,Bo',
          '2,B,Xin,500,EUR,Won,2024-03-05 10:00:00,Bo',
          '3,C,Xin,500,CNY,Open,,Bo',
        ),
      },
      { currency: 'CNY' },
    );
    expect(only(reading, 'contact').map(({ title }) => title)).toEqual(['Offer']);
    expect(only(reading, 'money')).toMatchObject([{ amount: 500, period: '2024' }]);
    expect(reasons(reading)).toEqual(['3 activity_open', '3 currency', '4 deal_open']);
  });
});

describe('HubSpot', () => {
  it('several companies in one cell are none: which one is meant, nobody says', () => {
    const reading = read({
      'd.csv': lines(
        'Record ID,Deal Name,Deal Stage,Amount,Close Date,Associated Company IDs',
        '1,A,Closed Won,5,2024-03-05,9002;9003',
        '2,B,Closed Won,6,2024-03-05,9002',
      ),
    });
    expect(only(reading, 'money')).toMatchObject([{ amount: 6, account: { sourceId: 'hubspot:account/9002' } }]);
    expect(reasons(reading)).toEqual(['2 no_account']);
  });
});
