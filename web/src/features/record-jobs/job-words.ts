import { msg, plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { RecordJobFactsFragment, RecordJobKind, RecordJobState, RecordType } from '../../gql/graphql'

export type Job = RecordJobFactsFragment

const KINDS: Readonly<Record<RecordJobKind, MessageDescriptor>> = {
  UPDATE: msg`Edit`,
  ASSIGN: msg`Assign`,
  TAG: msg`Tag`,
  MOVE: msg`Move`,
  DELETE: msg`Delete`,
  RESTORE: msg`Restore`,
  IMPORT: msg`Import`,
}

const STATES: Readonly<Record<RecordJobState, MessageDescriptor>> = {
  QUEUED: msg({ message: 'Waiting', context: 'state of a job' }),
  RUNNING: msg({ message: 'Working', context: 'state of a job' }),
  PAUSED: msg({ message: 'Paused', context: 'state of a job' }),
  DONE: msg({ message: 'Done', context: 'state of a job' }),
  FAILED: msg({ message: 'Stopped', context: 'state of a job' }),
  CANCELLED: msg({ message: 'Cancelled', context: 'state of a job' }),
  UNDOING: msg({ message: 'Undoing', context: 'state of a job' }),
  UNDONE: msg({ message: 'Undone', context: 'state of a job' }),
}

export const PATHS: Readonly<Record<RecordType, string>> = {
  CONTACT: '/contacts',
  COMPANY: '/companies',
  DEAL: '/deals',
}

export const isActive = ({ state }: Job): boolean => state === 'QUEUED' || state === 'RUNNING' || state === 'UNDOING'

export const isUndoable = ({ undoableUntil }: Job): boolean =>
  undoableUntil !== null && Date.parse(undoableUntil) > Date.now()

/** How far it is, from 0 to 1; null while nobody knows. */
export function progressOf({ state, total, done, failed, changed, undone, leftAlone }: Job): number | null {
  if (state === 'UNDOING') return changed > 0 ? Math.min(1, (undone + leftAlone) / changed) : null
  return total ? Math.min(1, (done + failed) / total) : null
}

export function useJobWords() {
  const { t, i18n } = useLingui()
  const records = (recordType: RecordType, count: number): string => {
    if (recordType === 'CONTACT') return t`${plural(count, { one: '# contact', other: '# contacts' })}`
    if (recordType === 'COMPANY') return t`${plural(count, { one: '# company', other: '# companies' })}`
    return t`${plural(count, { one: '# deal', other: '# deals' })}`
  }
  return {
    /** `Tag: 12 companies`. */
    title: ({ kind, recordType, total, done }: Job): string =>
      `${i18n._(KINDS[kind])}: ${records(recordType, total ?? done)}`,
    state: ({ state }: Job): string => i18n._(STATES[state]),
    /** What came of it, in numbers. */
    result: ({ state, done, failed, undone, leftAlone, total }: Job): string => {
      const number = (value: number): string => i18n.number(value)
      if (state === 'UNDOING' || state === 'UNDONE') {
        return leftAlone > 0
          ? t`${number(undone)} put back, ${number(leftAlone)} left as they are`
          : t`${number(undone)} put back`
      }
      const of = total === null ? number(done) : t`${number(done)} of ${number(total)}`
      return failed > 0 ? t`${of}, ${number(failed)} failed` : of
    },
  }
}
