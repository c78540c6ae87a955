import type { RecordType } from '../record/record-type'

export const MERGEABLE_TYPES = ['CONTACT', 'COMPANY'] as const satisfies readonly RecordType[]
/** What can be there twice: people and firms. Two deals with one name are two deals. */
export type MergeableType = (typeof MERGEABLE_TYPES)[number]

export const DUPLICATE_REASONS = ['PHONE', 'USERNAME', 'EMAIL', 'DOMAIN', 'NAME'] as const
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number]
