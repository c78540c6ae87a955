import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  IconArrowBackUp,
  IconArrowDownLeft,
  IconArrowRight,
  IconArrowUpRight,
  IconCheck,
  IconChecklist,
  IconNote,
  IconPencil,
  IconPlus,
  IconTrash,
  IconTrophy,
  IconUserCheck,
  IconX,
} from '@tabler/icons-react'
import type { RecordType, TimelineKind } from '../../gql/graphql'
import { fieldWord } from '../filter-builder/field-words'

/** What an entry says by its kind alone. */
export const KIND_WORDS: Readonly<Record<TimelineKind, MessageDescriptor>> = {
  RECORD_CREATED: msg({ message: 'Created', context: 'on a timeline' }),
  RECORD_CHANGED: msg({ message: 'Changed', context: 'on a timeline' }),
  RECORD_ASSIGNED: msg({ message: 'Assigned', context: 'on a timeline' }),
  RECORD_DELETED: msg`Moved to the trash`,
  RECORD_RESTORED: msg`Taken out of the trash`,
  DEAL_WON: msg({ message: 'Won', context: 'on a timeline' }),
  DEAL_LOST: msg({ message: 'Lost', context: 'on a timeline' }),
  DEAL_REOPENED: msg`Opened again`,
  DEAL_MOVED: msg`Moved to another stage`,
  NOTE_ADDED: msg`Note`,
  TASK_CREATED: msg`Task added`,
  TASK_DONE: msg`Task done`,
  MESSAGE_RECEIVED: msg`Message received`,
  MESSAGE_SENT: msg`Message sent`,
}

export const KIND_ICONS: Readonly<Record<TimelineKind, typeof IconPlus>> = {
  RECORD_CREATED: IconPlus,
  RECORD_CHANGED: IconPencil,
  RECORD_ASSIGNED: IconUserCheck,
  RECORD_DELETED: IconTrash,
  RECORD_RESTORED: IconArrowBackUp,
  DEAL_WON: IconTrophy,
  DEAL_LOST: IconX,
  DEAL_REOPENED: IconArrowBackUp,
  DEAL_MOVED: IconArrowRight,
  NOTE_ADDED: IconNote,
  TASK_CREATED: IconChecklist,
  TASK_DONE: IconCheck,
  MESSAGE_RECEIVED: IconArrowDownLeft,
  MESSAGE_SENT: IconArrowUpRight,
}

/** Whose entry it is, where a timeline has those of several records. */
export const TYPE_WORDS: Readonly<Record<RecordType, MessageDescriptor>> = {
  CONTACT: msg`Contact`,
  COMPANY: msg`Company`,
  DEAL: msg`Deal`,
}

/** The names of fields that changed, each once; one that the workspace added is one of "other fields". */
export function fieldWords(
  fields: readonly string[],
  of: RecordType,
  say: (words: MessageDescriptor) => string,
): string {
  const words = fields.map((field) => say(fieldWord(field, of) ?? msg`other fields`))
  return [...new Set(words)].join(', ')
}

/** What a timeline can be narrowed to. */
export const FILTERS = {
  all: null,
  messages: ['MESSAGE_RECEIVED', 'MESSAGE_SENT'],
  notes: ['NOTE_ADDED'],
  tasks: ['TASK_CREATED', 'TASK_DONE'],
  changes: [
    'RECORD_CREATED',
    'RECORD_CHANGED',
    'RECORD_ASSIGNED',
    'RECORD_DELETED',
    'RECORD_RESTORED',
    'DEAL_WON',
    'DEAL_LOST',
    'DEAL_REOPENED',
    'DEAL_MOVED',
  ],
} as const satisfies Record<string, readonly TimelineKind[] | null>
export type TimelineFilter = keyof typeof FILTERS
