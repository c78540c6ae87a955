import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CustomFieldType, OptionColour } from '@parley/schema/inputs/crm'

export const TYPE_WORDS: Readonly<Record<CustomFieldType, MessageDescriptor>> = {
  TEXT: msg`Text`,
  NUMBER: msg`Number`,
  MONEY: msg`Money`,
  DATE: msg({ message: 'Date', context: 'type of a field' }),
  CHOICE: msg`One of several`,
  MULTI_CHOICE: msg`Some of several`,
  USER: msg`Member`,
  URL: msg`Web address`,
  BOOLEAN: msg`Yes or no`,
}

export const COLOUR_WORDS: Readonly<Record<OptionColour, MessageDescriptor>> = {
  GREY: msg`Grey`,
  BLUE: msg`Blue`,
  INDIGO: msg`Indigo`,
  TEAL: msg`Teal`,
  GREEN: msg`Green`,
  AMBER: msg`Amber`,
  ORANGE: msg`Orange`,
  RED: msg`Red`,
  PINK: msg`Pink`,
}
