import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { RecordType } from '../../gql/graphql'
import type { FilterField, FilterFieldFacts } from './filter-field'

/** What built-in fields are called, by the name that the graph has for them. */
const FIELD_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  name: msg`Name`,
  title: msg`Deal`,
  domain: msg`Domain`,
  website: msg`Website`,
  email: msg`E-mail`,
  phone: msg`Phone`,
  username: msg`Telegram`,
  position: msg({ message: 'Position', context: 'of a person in a company' }),
  address: msg`Address`,
  description: msg`Description`,
  companyId: msg`Company`,
  contactIds: msg`Contacts`,
  tags: msg`Tags`,
  ownerId: msg({ message: 'Owner', context: 'of a record' }),
  teamId: msg`Team`,
  createdAt: msg`Created`,
  updatedAt: msg`Changed`,
  amount: msg`Value`,
  currency: msg`Currency`,
  expectedClose: msg`Expected close`,
  status: msg`State`,
  lostReason: msg`Why it was lost`,
  closedAt: msg({ message: 'Closed', context: 'when a deal was' }),
  pipelineId: msg`Pipeline`,
  stageId: msg`Stage`,
  'activity.lastMessageAt': msg`Last message`,
  'activity.lastInboundAt': msg`Last message from a contact`,
  'activity.lastOutboundAt': msg`Last message to a contact`,
  'activity.inboundMessages': msg`Messages from contacts`,
  'activity.outboundMessages': msg`Messages to contacts`,
  'activity.openTasks': msg`Open tasks`,
  'activity.enteredStageAt': msg`In this stage since`,
}

/** People have names of another kind than things: many a language has a word for each. */
const NAME_OF_A_PERSON = msg({ message: 'Name', context: 'of a person' })

/** What a built-in field of a type of record is called; undefined for one that the workspace added. */
export const fieldWord = (name: string, of?: RecordType): MessageDescriptor | undefined =>
  of === 'CONTACT' && name === 'name' ? NAME_OF_A_PERSON : FIELD_WORDS[name]

/** What a dotted name begins with: whose field it is. */
const owners: Readonly<Record<string, { type: RecordType; words: MessageDescriptor }>> = {
  company: { type: 'COMPANY', words: msg`Company` },
  contact: { type: 'CONTACT', words: msg`Contact` },
  deal: { type: 'DEAL', words: msg`Deal` },
}

const choiceWords: Readonly<Record<string, MessageDescriptor>> = {
  OPEN: msg`Open`,
  WON: msg`Won`,
  LOST: msg`Lost`,
}

/** The words of a field without a label of its own; of `company.domain` those of both parts. */
function titleOf(i18n: I18n, name: string, of?: RecordType): string {
  const own = fieldWord(name, of)
  if (own) return i18n._(own)
  const [owner = '', ...rest] = name.split('.')
  const whose = owners[owner]
  return whose && rest.length > 0 ? `${i18n._(whose.words)}: ${titleOf(i18n, rest.join('.'), whose.type)}` : name
}

/** What a built-in field is called in the reader's language. */
export function useFieldTitle(of?: RecordType): (name: string) => string {
  const { i18n } = useLingui()
  return (name) => titleOf(i18n, name, of)
}

/** Fields as the server lists them, in the reader's words. */
export function useLabelled(fields: readonly FilterFieldFacts[] | undefined, of?: RecordType): readonly FilterField[] {
  const { i18n } = useLingui()
  const { locale } = i18n
  // The language changes the words without changing the object that says them.
  const language = useMemo(() => ({ i18n, locale }), [i18n, locale])
  return useMemo(
    () =>
      (fields ?? []).map((field) => ({
        ...field,
        label: field.label ?? titleOf(language.i18n, field.name, of),
        choices: field.choices.map(({ value, label, colour }) => {
          const known = choiceWords[value]
          return { value, label: label ?? (known ? language.i18n._(known) : value), colour }
        }),
      })),
    [fields, language, of],
  )
}
