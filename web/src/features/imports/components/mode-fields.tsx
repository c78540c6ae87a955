import { useLingui } from '@lingui/react/macro'
import { Field } from '../../../components/field'
import { columnLabel } from '../../../components/record-files/column-label'
import { SelectField } from '../../../components/select-field'
import type { DateOrder, DecimalMark, ImportMode, ImportPreviewQuery, RecordType } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import type { ModeChoices } from '../use-mode-choices'
import styles from './imports.module.css'

type Fields = ImportPreviewQuery['importFields']

interface ModeFieldsProps {
  choices: ModeChoices
  recordType: RecordType
  fields: Fields
  mapping: readonly (string | null)[]
}

/** Create or update, by what, and how values are written. */
export function ModeFields({ choices, recordType, fields, mapping }: ModeFieldsProps) {
  const { t, i18n } = useLingui()
  const labelOf = (field: string): string =>
    fields.find((each) => each.field === field)?.label ?? columnLabel(recordType, field, i18n.locale) ?? field
  const keyOptions = choices.keys.map((key) => ({ value: key, label: labelOf(key) }))
  const isCreate = choices.mode === 'CREATE'
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
          label={isCreate ? t`Leave out what is there by` : t`Found by`}
          value={choices.key ?? ''}
          options={isCreate ? [{ value: '', label: t`Nothing: create all` }, ...keyOptions] : keyOptions}
          onChange={(event) => choices.setKey(event.currentTarget.value || null)}
        />
        <ValueFields choices={choices} needsCurrency={mapping.includes('amount') && !mapping.includes('currency')} />
      </div>
      <Switches choices={choices} namesCompanies={recordType !== 'COMPANY' && mapping.includes('company')} />
    </>
  )
}

function ValueFields({ choices, needsCurrency }: { choices: ModeChoices; needsCurrency: boolean }) {
  const { t } = useLingui()
  return (
    <>
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
    </>
  )
}

function Switches({ choices, namesCompanies }: { choices: ModeChoices; namesCompanies: boolean }) {
  const { t } = useLingui()
  const mayCreateCompanies = useMay('companies:write')
  return (
    <>
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
