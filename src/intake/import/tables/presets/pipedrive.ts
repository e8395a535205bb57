import type { Preset } from './shape.ts';

const SEEN = 'headers.csv: exports of list views read by public scripts; every header is `Entity - Field`';

/** Pipedrive: `Deal - Organization` names a record of another table. */
export const pipedrive: Preset = {
  id: 'pipedrive',
  globalIds: false,
  shapes: [
    {
      object: 'Deals',
      kind: 'deals',
      source: SEEN,
      needs: ['Deal - Title|Deal - ID', 'Deal - Status|Deal - Stage'],
      certain: true,
      columns: {
        id: 'Deal - ID',
        account_id: 'Deal - Organization ID|Organization - ID',
        account_name: 'Deal - Organization|Organization - Name',
        contact_name: 'Deal - Contact person|Person - Name',
        contact_email: 'Person - Email - Work|Person - Email (Work)|Person - Email',
        stage: 'Deal - Status',
        date: 'Deal - Won time|Deal - Deal closed on|Deal - Close time',
        amount: 'Deal - Value',
        currency: 'Deal - Currency|Deal - Currency of Value',
        owner_name: 'Deal - Owner',
      },
    },
    {
      object: 'Organizations',
      kind: 'accounts',
      source: SEEN,
      needs: ['Organization - Name', 'Organization - Owner|Organization - ID|Organization - Address|Organization - People count'],
      never: 'Deal - Title|Deal - Value|Person - Name|Activity - Subject',
      certain: true,
      columns: {
        id: 'Organization - ID',
        name: 'Organization - Name',
        website: 'Organization - Website',
        owner_name: 'Organization - Owner',
      },
    },
    {
      object: 'People',
      kind: 'contacts',
      source: SEEN,
      needs: [
        'Person - Name|Person - First name',
        'Person - Email|Person - Email - Work|Person - Email (Work)|Person - Organization|Person - Phone',
      ],
      never: 'Deal - Status|Deal - Stage|Activity - ID',
      certain: true,
      columns: {
        id: 'Person - ID',
        name: 'Person - Name',
        first_name: 'Person - First name',
        last_name: 'Person - Last name',
        email: 'Person - Email - Work|Person - Email (Work)|Person - Email',
        email_2: 'Person - Email - Home|Person - Email (Home)',
        email_3: 'Person - Email - Other|Person - Email (Other)',
        title: 'Person - Job title',
        account_id: 'Person - Organization ID|Organization - ID',
        account_name: 'Person - Organization|Organization - Name',
        owner_name: 'Person - Owner',
      },
    },
    {
      object: 'Activities',
      kind: 'activities',
      source: SEEN,
      needs: ['Activity - Subject', 'Activity - Done|Activity - Marked as done time|Activity - Status'],
      never: 'Deal - Title',
      certain: true,
      columns: {
        id: 'Activity - ID',
        date: 'Activity - Marked as done time|Activity - Due date',
        time: 'Activity - Due time',
        channel: 'Activity - Type',
        subject: 'Activity - Subject',
        status: 'Activity - Done|Activity - Status',
        account_name: 'Activity - Organization',
        contact_name: 'Activity - Contact person',
        owner_name: 'Activity - Assigned to user|Activity - Owner',
      },
    },
  ],
};
