import type { Preset } from './shape.ts';

const SEEN = 'headers.csv: exports read by public importers; Zoho Analytics tables of HubSpot';
const HELP = 'HubSpot knowledge base: export your records; names of default properties';
const ID = 'Record ID|Record ID - Company|Record ID - Contact|Record ID - Deal|Object ID';

export const hubspot: Preset = {
  id: 'hubspot',
  globalIds: false,
  shapes: [
    {
      object: 'Contacts',
      kind: 'contacts',
      source: SEEN,
      needs: [`${ID}|Contact ID`, 'First Name|Last Name', 'Contact owner|Lifecycle Stage|Lead Status'],
      columns: {
        id: `${ID}|Contact ID`,
        first_name: 'First Name',
        last_name: 'Last Name',
        email: 'Email|Email Address',
        title: 'Job Title',
        account_id: 'Associated Company ID|Associated Company IDs (Primary)|Primary Associated Company ID',
        account_name: 'Company Name|Associated Company|Associated Company (Primary)|Primary Company',
        owner_name: 'Contact owner',
      },
    },
    {
      object: 'Companies',
      kind: 'accounts',
      source: HELP,
      needs: [`${ID}|Company ID`, 'Company name|Name', 'Company owner|Company Domain Name'],
      never: 'First Name|Last Name',
      columns: {
        id: `${ID}|Company ID`,
        name: 'Company name|Name',
        type: 'Type',
        website: 'Company Domain Name|Website URL',
        owner_name: 'Company owner',
      },
    },
    {
      object: 'Deals',
      kind: 'deals',
      source: HELP,
      needs: [`${ID}|Deal ID`, 'Deal Name', 'Deal Stage'],
      columns: {
        id: `${ID}|Deal ID`,
        account_id: 'Associated Company ID|Associated Company IDs|Associated Company IDs (Primary)',
        account_name: 'Associated Company|Associated Company (Primary)|Primary Company',
        contact_name: 'Associated Contact',
        stage: 'Deal Stage',
        date: 'Close Date',
        amount: 'Amount',
        owner_name: 'Deal owner',
      },
    },
    {
      object: 'Activities',
      kind: 'activities',
      source: HELP,
      needs: ['Activity date|Meeting start time', 'Activity type|Engagement Type|Call direction|Call outcome|Meeting outcome|Meeting name'],
      columns: {
        id: `${ID}|Activity ID|Engagement ID`,
        date: 'Meeting start time|Activity date',
        end: 'Meeting end time',
        channel: 'Activity type|Engagement Type',
        direction: 'Call direction',
        subject: 'Call Title|Meeting name|Email subject|Task Title',
        status: 'Meeting outcome|Call status|Task status',
        account_id: 'Associated Company ID|Associated Company IDs',
        account_name: 'Associated Company|Associated Companies',
        contact_id: 'Associated Contact ID|Associated Contact IDs',
        contact_name: 'Associated Contact|Associated Contacts',
        contact_email: 'Contact Email',
        owner_name: 'Activity assigned to|Assigned to',
      },
    },
  ],
};
