import type { Preset } from './shape.ts';

const OUTLOOK = 'headers.csv: Outlook’s own export to CSV, as public exporters to and importers from it write it';
const GOOGLE = 'headers.csv: Google Contacts, the form with Label and the older one with Type';

/** Outlook, and programs that write its CSV. */
export const outlook: Preset = {
  id: 'outlook',
  globalIds: false,
  shapes: [
    {
      object: 'Calendar',
      kind: 'activities',
      source: OUTLOOK,
      needs: ['Subject', 'Start Date', 'Start Time', 'Meeting Organizer|Required Attendees|Show time as|All day event'],
      columns: {
        date: 'Start Date',
        time: 'Start Time',
        end: 'End Time',
        subject: 'Subject',
        attendees: 'Required Attendees|Meeting Organizer',
      },
      always: { channel: 'meeting' },
    },
    {
      object: 'Contacts',
      kind: 'contacts',
      source: OUTLOOK,
      needs: ['First Name|Last Name', 'E-mail Address', 'Company|Business Phone|Business Street'],
      columns: {
        first_name: 'First Name',
        last_name: 'Last Name',
        email: 'E-mail Address',
        email_2: 'E-mail 2 Address',
        email_3: 'E-mail 3 Address',
        title: 'Job Title',
        department: 'Department',
        account_name: 'Company',
      },
    },
  ],
};

export const google: Preset = {
  id: 'google',
  globalIds: false,
  shapes: [
    {
      object: 'Contacts',
      kind: 'contacts',
      source: GOOGLE,
      needs: [
        'E-mail 1 - Value',
        'First Name|Given Name|Name|Family Name',
        'Organization Name|Organization 1 - Name|E-mail 1 - Label|E-mail 1 - Type',
      ],
      certain: true,
      columns: {
        name: 'Name',
        first_name: 'First Name|Given Name',
        last_name: 'Last Name|Family Name',
        email: 'E-mail 1 - Value',
        email_2: 'E-mail 2 - Value',
        email_3: 'E-mail 3 - Value',
        title: 'Organization Title|Organization 1 - Title',
        department: 'Organization Department|Organization 1 - Department',
        account_name: 'Organization Name|Organization 1 - Name',
      },
    },
  ],
};
