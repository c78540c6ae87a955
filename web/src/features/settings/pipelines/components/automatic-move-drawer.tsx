import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { createAutomaticMoveInput } from '@parley/schema/inputs/pipeline'
import { useState } from 'react'
import { Button } from '../../../../components/button'
import { ErrorNotice } from '../../../../components/error-notice'
import { Field } from '../../../../components/field'
import { useLabelled } from '../../../../components/filter-builder/field-words'
import { SideDrawer } from '../../../../components/overlays/side-drawer'
import { SelectField } from '../../../../components/select-field'
import { useFieldWords } from '../../../../components/use-field-words'
import type { AutomaticMoveTrigger } from '../../../../gql/graphql'
import { readError } from '../../../../lib/apollo/read-error'
import { issuesOf } from '../../../../lib/forms/use-form'
import {
  createAutomaticMoveMutation,
  deleteAutomaticMoveMutation,
  stageRuleFieldsQuery,
  updateAutomaticMoveMutation,
  type AutomaticMove,
  type StageSettings,
} from '../pipeline-operations'
import { toInput, valuesOf, type AutomaticMoveValues } from './automatic-move-form'
import { CheckGroup } from './check-group'
import styles from './pipelines.module.css'
import { RuleField } from './rule-field'
import { TRIGGERS, useTriggerWords } from './trigger-words'

interface AutomaticMoveDrawerProps {
  pipelineId: string
  /** Null for a new one. */
  move: AutomaticMove | null
  stages: readonly StageSettings[]
  /** Saved, or deleted. */
  onDone: () => void
  onClose: () => void
}

/** When something happens, and this holds, a deal goes there. */
export function AutomaticMoveDrawer({ pipelineId, move, stages, onDone, onClose }: AutomaticMoveDrawerProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const { name: triggers } = useTriggerWords()
  const [values, setValues] = useState(() => valuesOf(move, stages.at(-1)?.id ?? ''))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const { data, error } = useQuery(stageRuleFieldsQuery)
  const fields = useLabelled(data?.ruleFields)
  const ofDeal = fields.filter(({ name, archived }) => name.startsWith('deal.') && !archived)
  const [create] = useMutation(createAutomaticMoveMutation)
  const [update] = useMutation(updateAutomaticMoveMutation)
  const [remove] = useMutation(deleteAutomaticMoveMutation)
  const put = (change: Partial<AutomaticMoveValues>): void => setValues((known) => ({ ...known, ...change }))
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setFailure(null)
    setBusy(true)
    try {
      await work()
      onDone()
    } catch (refusal) {
      setErrors(readError(refusal).fields)
      setFailure(refusal)
      setBusy(false)
    }
  }
  const save = (): void => {
    const { trigger } = values
    const input = toInput({ ...values, field: values.field || (ofDeal[0]?.name ?? '') })
    const found: Record<string, string> = {}
    for (const { path, message } of issuesOf(createAutomaticMoveInput, { pipelineId, trigger, ...input }))
      found[String(path[0])] ??= message
    setErrors(found)
    if (Object.keys(found).length > 0) return
    void attempt(() =>
      move
        ? update({ variables: { input: { id: move.id, version: move.version, ...input } } })
        : create({ variables: { input: { pipelineId, trigger, ...input } } }),
    )
  }
  const text = (name: 'name' | 'days' | 'amount' | 'currency') => ({
    name,
    value: values[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => put({ [name]: value }),
  })
  const stageChoices = stages.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <SideDrawer title={move ? t`Automatic move` : t`New automatic move`} width={560} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) save()
        }}
      >
        <Field label={t`Name`} data-autofocus maxLength={80} {...text('name')} error={say(errors['name'])} />
        <SelectField
          label={t`When`}
          value={values.trigger}
          disabled={move !== null}
          options={TRIGGERS.map((trigger) => ({ value: trigger, label: triggers[trigger] }))}
          onChange={({ currentTarget }) => put({ trigger: currentTarget.value as AutomaticMoveTrigger })}
        />
        {values.trigger === 'NO_REPLY' && (
          <Field label={t`Days`} inputMode="numeric" {...text('days')} error={say(errors['days'])} />
        )}
        {values.trigger === 'FIELD_CHANGED' && (
          <SelectField
            label={t`Field`}
            value={values.field}
            options={ofDeal.map(({ name, label }) => ({ value: name, label }))}
            error={say(errors['field'])}
            onChange={({ currentTarget }) => put({ field: currentTarget.value })}
          />
        )}
        {values.trigger === 'AMOUNT_REACHED' && (
          <div className={styles.pair}>
            <Field label={t`Value`} inputMode="decimal" {...text('amount')} error={say(errors['value'])} />
            <Field label={t`Currency`} maxLength={3} {...text('currency')} />
          </div>
        )}
        {error && <ErrorNotice error={error} />}
        <RuleField
          legend={t`And this holds`}
          help={t`Without conditions it moves every deal.`}
          error={say(errors['condition'])}
          fields={fields}
          value={values.condition}
          onChange={(condition) => put({ condition })}
        />
        <CheckGroup
          legend={t`From`}
          help={t`None chosen: from any.`}
          options={stageChoices}
          chosen={values.fromStageIds}
          onChange={(fromStageIds) => put({ fromStageIds })}
        />
        <SelectField
          label={t`It goes to`}
          value={values.toStageId}
          options={stageChoices}
          error={say(errors['toStageId'])}
          onChange={({ currentTarget }) => put({ toStageId: currentTarget.value })}
        />
        {failure !== null && <ErrorNotice error={failure} />}
        <div className={styles.actions}>
          {move && (
            <Button look="remove" onClick={() => void attempt(() => remove({ variables: { id: move.id } }))}>
              <Trans>Delete</Trans>
            </Button>
          )}
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary" busy={busy}>
            {move ? <Trans>Save</Trans> : <Trans>Add</Trans>}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
