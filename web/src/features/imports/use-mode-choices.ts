import { useLingui } from '@lingui/react/macro'
import { IMPORT_KEYS } from '@parley/schema/inputs/import'
import { useState } from 'react'
import type { DateOrder, DecimalMark, ImportMode, ImportPreviewQuery, RecordType } from '../../gql/graphql'

type Preview = ImportPreviewQuery['importPreview']
export type ModeChoices = ReturnType<typeof useModeChoices>

/** What is chosen beside the columns, and what of it keeps the import from starting. */
export function useModeChoices(recordType: RecordType, preview: Preview, mapping: readonly (string | null)[]) {
  const { t } = useLingui()
  const keys = IMPORT_KEYS[recordType].filter((key) => mapping.includes(key)) as readonly string[]
  const [mode, setMode] = useState<ImportMode>(preview.remembered?.mode ?? (keys.length > 0 ? 'UPSERT' : 'CREATE'))
  const [chosenKey, setKey] = useState<string | null>(
    preview.remembered?.key ?? keys.find((key) => key !== 'id') ?? null,
  )
  const [createCompanies, setCreateCompanies] = useState(preview.remembered?.createCompanies ?? true)
  const [clearEmpty, setClearEmpty] = useState(false)
  const [dateOrder, setDateOrder] = useState<DateOrder>(preview.dateOrder)
  const [decimalMark, setDecimalMark] = useState<DecimalMark>(preview.decimalMark)
  const [currency, setCurrency] = useState('')
  const [tags, setTags] = useState('')
  const key = chosenKey && keys.includes(chosenKey) ? chosenKey : mode === 'CREATE' ? null : (keys[0] ?? null)
  const names = recordType === 'DEAL' ? ['title'] : ['name', 'firstName', 'lastName']
  const problem =
    mode !== 'UPDATE' && !mapping.some((field) => field && names.includes(field))
      ? t`Choose the column with the names: new records need one.`
      : mode !== 'CREATE' && !key
        ? t`Choose a column by which records are found, such as the e-mail address.`
        : null
  const input = {
    mode,
    key,
    createCompanies,
    clearEmpty,
    dateOrder,
    decimalMark,
    currency: currency.trim().toUpperCase() || null,
    tags: tags
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  }
  return {
    mode,
    setMode,
    key,
    setKey,
    keys,
    createCompanies,
    setCreateCompanies,
    clearEmpty,
    setClearEmpty,
    dateOrder,
    setDateOrder,
    decimalMark,
    setDecimalMark,
    currency,
    setCurrency,
    tags,
    setTags,
    problem,
    input,
  }
}
