import { useLingui } from '@lingui/react/macro'
import { IMPORT_KEYS } from '@parley/schema/inputs/import'
import { useState } from 'react'
import { Field } from '../../../components/field'
import { SelectField } from '../../../components/select-field'
import type { DateOrder, DecimalMark, ImportMode, ImportPreviewQuery, RecordType } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { columnLabel } from '../import-types'
import styles from './imports.module.css'

type Preview = ImportPreviewQuery['importPreview']
type Fields = ImportPreviewQuery['importFields']

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

interface ModeFieldsProps {
  choices: ReturnType<typeof useModeChoices>
  recordType: RecordType
  preview: Preview
  fields: Fields
  mapping: readonly (string | null)[]
}

/** Create or update, by what, and how values are written. */
export function ModeFields({ choices, recordType, fields, mapping }: ModeFieldsProps) {
  const { t, i18n } = useLingui()
  const mayCreateCompanies = useMay('companies:write')
  const labelOf = (field: string): string =>
    fields.find((each) => each.field === field)?.label ?? columnLabel(recordType, field, i18n.locale) ?? field
  const keyOptions = choices.keys.map((key) => ({ value: key, label: labelOf(key) }))
  const namesCompanies = recordType !== 'COMPANY' && mapping.includes('company')
  const needsCurrency = mapping.includes('amount') && !mapping.includes('currency')
  return (
    <>
      <div className={styles.fields}>
        <SelectField
          label={t`Rows`}
          value={choices.mode}
          options={[
            { value: 'UPSERT', label: t`Update what is there, create the rest` },
            { value: 'CREATE', label: t`Create new records` },
            { value: 'UPDATE', label: t`Only update what is there` },
          ]}
          onChange={(event) => choices.setMode(event.currentTarget.value as ImportMode)}
        />
        <SelectField
          label={choices.mode === 'CREATE' ? t`Leave out what is there by` : t`Found by`}
          value={choices.key ?? ''}
          options={
            choices.mode === 'CREATE' ? [{ value: '', label: t`Nothing: create all` }, ...keyOptions] : keyOptions
          }
          onChange={(event) => choices.setKey(event.currentTarget.value || null)}
        />
        <SelectField
          label={t`Dates such as 03/04/2026`}
          value={choices.dateOrder}
          options={[
            { value: 'DAY_FIRST', label: t`Day first` },
            { value: 'MONTH_FIRST', label: t`Month first` },
          ]}
          onChange={(event) => choices.setDateOrder(event.currentTarget.value as DateOrder)}
        />
        <SelectField
          label={t`Numbers`}
          value={choices.decimalMark}
          options={[
            { value: 'DOT', label: '1,234.50' },
            { value: 'COMMA', label: '1 234,50' },
          ]}
          onChange={(event) => choices.setDecimalMark(event.currentTarget.value as DecimalMark)}
        />
        {needsCurrency && (
          <Field
            label={t`Currency of the amounts`}
            value={choices.currency}
            maxLength={3}
            placeholder="EUR"
            onChange={(event) => choices.setCurrency(event.currentTarget.value)}
          />
        )}
        <Field
          label={t`Tags for all of them`}
          value={choices.tags}
          help={t`Separated by commas`}
          onChange={(event) => choices.setTags(event.currentTarget.value)}
        />
      </div>
      {namesCompanies && mayCreateCompanies && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={choices.createCompanies}
            onChange={(event) => choices.setCreateCompanies(event.currentTarget.checked)}
          />
          {t`Create companies that are not there yet`}
        </label>
      )}
      {choices.mode !== 'CREATE' && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={choices.clearEmpty}
            onChange={(event) => choices.setClearEmpty(event.currentTarget.checked)}
          />
          {t`Empty cells empty the field`}
        </label>
      )}
    </>
  )
}
