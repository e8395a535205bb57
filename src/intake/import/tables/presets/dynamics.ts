import type { Preset, TableShape } from './shape.ts';

const SEEN = 'headers.csv: workbooks of views and re-import templates in public code';
const REFERENCE = 'headers.csv: columns named in public importers of exports to Excel; MicrosoftDocs/dynamics-365-customer-engagement';
const REGARDING = { account_name: 'Regarding|Account|Company Name (Regarding) (Account)' } as const;

/** An activity entity says by its name what the contact was. */
function activity(object: string, channel: string): TableShape {
  return {
    object,
    kind: 'activities',
    source: REFERENCE,
    needs: [`(Do Not Modify) ${object}`],
    certain: true,
    columns: {
      id: `(Do Not Modify) ${object}`,
      ...REGARDING,
      date: 'Actual Start|Start Time|Start Date|Actual End|Date Sent|Sent On',
      end: 'Actual End|End Time|End Date',
      minutes: 'Duration|Actual Duration',
      direction: 'Direction',
      subject: 'Subject',
      status: 'Activity Status|Status',
      contact_name: 'Call To|Recipient|Contact',
      attendees: 'Required Attendees|Sends Email Invitation - Required Attendees|To',
      owner_name: 'Owner|Assigned To|Organizer',
    },
    always: { channel },
  };
}

export const dynamics: Preset = {
  id: 'dynamics',
  globalIds: true,
  shapes: [
    {
      object: 'Lead',
      kind: 'leads',
      source: SEEN,
      needs: ['(Do Not Modify) Lead'],
      certain: true,
      columns: {
        id: '(Do Not Modify) Lead',
        account_name: 'Company Name|Company',
        name: 'Full Name|Name',
        first_name: 'First Name',
        last_name: 'Last Name',
        email: 'Email|Email Address 1',
        title: 'Job Title',
        owner_name: 'Owner',
      },
    },
    {
      object: 'Contact',
      kind: 'contacts',
      source: SEEN,
      needs: ['(Do Not Modify) Contact'],
      certain: true,
      columns: {
        id: '(Do Not Modify) Contact',
        name: 'Full Name',
        first_name: 'First Name',
        last_name: 'Last Name',
        account_name: 'Account Name|Company Name|Company Name (Account)',
        email: 'Email 1|Email|Email Address 1',
        email_2: 'Email 2|Email Address 2',
        email_3: 'Email 3|Email Address 3',
        title: 'Job Title',
        department: 'Department',
        owner_name: 'Account Manager|Owner',
      },
    },
    {
      object: 'Account',
      kind: 'accounts',
      source: REFERENCE,
      needs: ['(Do Not Modify) Account'],
      certain: true,
      columns: {
        id: '(Do Not Modify) Account',
        name: 'Account Name|Name|Company Name|Company_Account Name',
        type: 'Relationship Type|Business Type|Company_Type',
        website: 'Website',
        contact_name: 'Primary Contact|Company_Primary Contact|Full Name',
        contact_title: 'Job Title',
        contact_email: 'Email (Primary Contact) (Contact)|Email (Primary Contact)',
        owner_name: 'Owner',
      },
    },
    {
      object: 'Opportunity',
      kind: 'deals',
      source: REFERENCE,
      needs: ['(Do Not Modify) Opportunity'],
      certain: true,
      columns: {
        id: '(Do Not Modify) Opportunity',
        account_name: 'Account|Potential Customer|Account Name|Client|Customer',
        contact_name: 'Contact',
        stage: 'Status|Status Reason|Sales Stage',
        date: 'Actual Close Date',
        amount: 'Actual Revenue (Base)|Actual Revenue',
        currency: 'Currency',
        owner_name: 'Owner',
      },
    },
    activity('Appointment', 'meeting'),
    activity('Phone Call', 'call'),
    activity('Email', 'email'),
    {
      object: 'Note',
      kind: 'notes',
      source: SEEN,
      needs: ['(Do Not Modify) Note|(Do Not Modify) Task'],
      certain: true,
      columns: { id: '(Do Not Modify) Note', account_name: 'Customer|Regarding', owner_name: 'Owner', date: 'Created On' },
    },
  ],
};
