/**
 * What a table is about. `leads`: firms and people asked about, no business yet. From `notes` (remarks on a record) and
 * `statistics` (counts, attendance) nothing is taken: they are no contact with anybody.
 */
export const TABLE_KINDS = [
  'accounts',
  'suppliers',
  'contacts',
  'employees',
  'activities',
  'orders',
  'order_lines',
  'deals',
  'leads',
  'notes',
  'statistics',
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** What a column may say. The same word means the same thing in every kind of table; `id` is that of the row itself. */
export const FIELDS = [
  'id',
  'name',
  'first_name',
  'last_name',
  'email',
  'email_2',
  'email_3',
  'title',
  'department',
  'level',
  'type',
  'website',
  'since',
  'account_id',
  'related_id',
  'account_name',
  'contact_id',
  'contact_name',
  'contact_title',
  'contact_email',
  'owner_id',
  'owner_name',
  'date',
  'time',
  'end',
  'minutes',
  'seconds',
  'participants',
  'attendees',
  'channel',
  'direction',
  'purpose',
  'subject',
  'status',
  'order_id',
  'price',
  'quantity',
  'discount',
  'amount',
  'currency',
  'stage',
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields whose words are looked up in a list: `电话` is a `call`. */
export const WORD_FIELDS = ['channel', 'direction', 'purpose', 'status', 'stage', 'type'] as const;
export type WordField = (typeof WORD_FIELDS)[number];
