import type { CustomFieldEntity } from '../custom-field/custom-field.entity'
import { readBoolean, readDay, readList, readMoney, readNumber, type CellForms } from './cell-values'
import { invalid } from './field-readers'
import { RowMistake } from './imported-row'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What a cell says in a field that the workspace added, in its canonical form; of a member, the address or the id. */
export function readCustomCell(
  { id, type, options }: CustomFieldEntity,
  text: string,
  forms: CellForms,
  currency: string | null,
): readonly string[] {
  const one = (value: string | null): readonly string[] => {
    if (value === null) throw invalid(id, text)
    return [value]
  }
  const optionOf = (label: string): string => {
    const option =
      options.find((each) => each.label === label) ??
      options.find((each) => each.key === label) ??
      options.find((each) => each.label.toLowerCase() === label.toLowerCase())
    if (!option) throw invalid(id, label)
    return option.key
  }
  switch (type) {
    case 'NUMBER':
      return one(readNumber(text, forms))
    case 'DATE':
      return one(readDay(text, forms))
    case 'BOOLEAN':
      return one(readBoolean(text))
    case 'CHOICE':
      return [optionOf(text)]
    case 'MULTI_CHOICE':
      return readList(text).map(optionOf)
    case 'URL':
      return [/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`]
    case 'USER':
      if (!text.includes('@') && !UUID.test(text)) throw invalid(id, text)
      return [text]
    case 'MONEY': {
      const money = readMoney(text, forms)
      if (!money) throw invalid(id, text)
      const named = money.currency ?? currency
      if (!named) throw new RowMistake('REQUIRED', 'An amount needs a currency.', id)
      return [money.amount, named]
    }
    case 'TEXT':
      return [text]
  }
}
