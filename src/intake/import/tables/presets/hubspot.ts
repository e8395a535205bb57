import type { Preset } from './shape.ts';

const SEEN = 'headers.csv: exports read by public importers, one of them in Spanish; Zoho Analytics tables of HubSpot';
const HELP = 'HubSpot knowledge base: export your records; names of default properties';
const ID = 'Record ID|Record ID - Company|Record ID - Contact|Record ID - Deal|Object ID|ID de registro';
const COMPANY_ID =
  'Associated Company IDs (Primary)|Associated Company ID|Associated Company IDs|Primary Associated Company ID|Primary Company ID';
const COMPANY =
  'Associated Company (Primary)|Associated Company Names (Primary)|Associated Company|Associated Companies|Primary Company|Company Name';

/** Known in English and in Spanish; names of associations are English in every language. */
export const hubspot: Preset = {
  id: 'hubspot',
  globalIds: false,
  shapes: [
    {
      object: 'Contacts',
      kind: 'contacts',
      source: SEEN,
      needs: [
        `${ID}|Contact ID`,
        'First Name|Last Name|Email|Correo|Nombre|Apellidos',
        'Contact owner|Lifecycle Stage|Lead Status|Associated Company ID|Associated Company IDs|Associated Company|Propietario del contacto|Estado del lead',
      ],
      never: 'Deal Name|Deal Stage|Company owner|Deal owner|Activity date|Nombre de la empresa',
      columns: {
        id: `${ID}|Contact ID`,
        first_name: 'First Name|Nombre',
        last_name: 'Last Name|Apellidos',
        email: 'Email|Email Address|Correo',
        email_2: 'Work email',
        title: 'Job Title|Cargo',
        account_id: COMPANY_ID,
        account_name: COMPANY,
        owner_name: 'Contact owner|Propietario del contacto',
      },
    },
    {
      object: 'Companies',
      kind: 'accounts',
      source: SEEN,
      needs: [
        `${ID}|Company ID`,
        'Company name|Name|Nombre de la empresa',
        'Company owner|Company Domain Name|Website URL|Domain|Nombre de dominio de la empresa',
      ],
      never: 'First Name|Last Name|Apellidos|Deal Stage',
      columns: {
        id: `${ID}|Company ID`,
        name: 'Company name|Name|Nombre de la empresa',
        type: 'Type|Tipo',
        website: 'Company Domain Name|Domain|Website URL|Nombre de dominio de la empresa',
        owner_name: 'Company owner|Propietario de la empresa',
      },
    },
    {
      object: 'Deals',
      kind: 'deals',
      source: SEEN,
      needs: [`${ID}|Deal ID`, 'Deal Name', 'Deal Stage'],
      columns: {
        id: `${ID}|Deal ID`,
        account_id: COMPANY_ID,
        account_name: COMPANY,
        contact_name: 'Associated Contact',
        stage: 'Deal Stage',
        date: 'Close Date',
        amount: 'Amount in company currency|Amount',
        currency: 'Currency',
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
        account_id: COMPANY_ID,
        account_name: COMPANY,
        contact_id: 'Associated Contact ID|Associated Contact IDs',
        contact_name: 'Associated Contact|Associated Contacts',
        contact_email: 'Contact Email',
        owner_name: 'Activity assigned to|Assigned to',
      },
    },
  ],
};
