export const RECORD_TYPES = ['CONTACT', 'COMPANY', 'DEAL'] as const
/** What a CRM keeps: people, firms, and business with them. */
export type RecordType = (typeof RECORD_TYPES)[number]

export const isRecordType = (text: string): text is RecordType => RECORD_TYPES.some((type) => type === text)
