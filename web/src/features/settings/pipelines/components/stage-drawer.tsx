import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { createStageInput, STAGE_COLOURS } from '@parley/schema/inputs/pipeline'
import { useState, type SyntheticEvent } from 'react'
import { Button } from '../../../../components/button'
import { ErrorNotice } from '../../../../components/error-notice'
import { Field } from '../../../../components/field'
import { useLabelled } from '../../../../components/filter-builder/field-words'
import { SideDrawer } from '../../../../components/overlays/side-drawer'
import { StageDot } from '../../../../components/stage-dot'
import { useFieldWords } from '../../../../components/use-field-words'
import { readError } from '../../../../lib/apollo/read-error'
import { issuesOf } from '../../../../lib/forms/use-form'
import { ROLES, useRoleWords } from '../../components/role-words'
import {
  createStageMutation,
  stageRuleFieldsQuery,
  updateStageMutation,
  type StageSettings,
} from '../pipeline-operations'
import { CheckGroup } from './check-group'
import { useColourWords } from './colour-words'
import styles from './pipelines.module.css'
import { RuleField } from './rule-field'
import { toStageInput, valuesOf, type StageValues } from './stage-form'

/** What every deal has, or only a closed one, is nothing to ask for. */
const ALWAYS_FILLED =
  /^activity\.|\.(?:createdAt|updatedAt|name)$|^deal\.(?:title|currency|status|closedAt|lostReason|pipelineId|stageId)$/

interface StageDrawerProps {
  pipelineId: string
  /** Null for a new one. */
  stage: StageSettings | null
  /** The other stages of the pipeline. */
  others: readonly StageSettings[]
  onSaved: () => void
  /** Null for the last stage of a pipeline, which stays. */
  onDelete: (() => void) | null
  onClose: () => void
}

/** A stage: what it stands for, and which deals may come into it and leave it. */
export function StageDrawer({ pipelineId, stage, others, onSaved, onDelete, onClose }: StageDrawerProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const colours = useColourWords()
  const roles = useRoleWords()
  const [values, setValues] = useState<StageValues>(() => valuesOf(stage))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const { data, error } = useQuery(stageRuleFieldsQuery)
  const fields = useLabelled(data?.ruleFields)
  const [create] = useMutation(createStageMutation)
  const [update] = useMutation(updateStageMutation)
  const put = (change: Partial<StageValues>): void => setValues((known) => ({ ...known, ...change }))
  const save = async (): Promise<void> => {
    const input = toStageInput(values)
    const found: Record<string, string> = {}
    for (const { path, message } of issuesOf(createStageInput, { pipelineId, ...input }))
      found[String(path[0])] ??= message
    setErrors(found)
    setFailure(null)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    try {
      if (stage) await update({ variables: { input: { id: stage.id, version: stage.version, ...input } } })
      else await create({ variables: { input: { pipelineId, ...input } } })
      onSaved()
    } catch (refusal) {
      setErrors(readError(refusal).fields)
      setFailure(refusal)
      setBusy(false)
    }
  }
  const field = (name: 'name' | 'probability' | 'staleAfterDays' | 'slaHours') => ({
    name,
    value: values[name],
    error: say(errors[name]),
    onChange: (event: SyntheticEvent<HTMLInputElement>) => put({ [name]: event.currentTarget.value }),
  })
  return (
    <SideDrawer title={stage ? t`Stage` : t`New stage`} width={560} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void save()
        }}
      >
        <Field label={t`Name`} data-autofocus maxLength={80} {...field('name')} />
        <fieldset className={styles.group}>
          <legend>
            <Trans>Colour</Trans>
          </legend>
          <div className={styles.colours}>
            {STAGE_COLOURS.map((colour) => (
              <label key={colour}>
                <input type="radio" name="colour" checked={values.colour === colour} onChange={() => put({ colour })} />
                <StageDot colour={colour} />
                {colours[colour]}
              </label>
            ))}
          </div>
        </fieldset>
        <Field
          label={t`Probability, %`}
          help={t`How likely a deal here is won. The weighted sum of the board counts with it.`}
          inputMode="numeric"
          {...field('probability')}
        />
        <div className={styles.pair}>
          <Field
            label={t`Stale after, days`}
            help={t`Empty for never.`}
            inputMode="numeric"
            {...field('staleAfterDays')}
          />
          <Field
            label={t`Leaves within, hours`}
            help={t`Empty for no such aim.`}
            inputMode="numeric"
            {...field('slaHours')}
          />
        </div>
        {error && <ErrorNotice error={error} />}
        <CheckGroup
          legend={t`Must be filled in to come here`}
          options={fields
            .filter(({ name, archived }) => !archived && !ALWAYS_FILLED.test(name))
            .map(({ name, label }) => ({ value: name, label }))}
          chosen={values.requiredFields}
          onChange={(requiredFields) => put({ requiredFields })}
        />
        <CheckGroup
          legend={t`Who may move deals here`}
          help={t`Nobody chosen: all who may change the deal.`}
          options={ROLES.map((role) => ({ value: role, label: roles.name[role] }))}
          chosen={values.allowedRoles}
          onChange={(allowedRoles) => put({ allowedRoles })}
        />
        {others.length > 0 && (
          <CheckGroup
            legend={t`From which stages deals come`}
            help={t`None chosen: from any.`}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={values.allowedFrom}
            onChange={(allowedFrom) => put({ allowedFrom })}
          />
        )}
        <RuleField
          legend={t`To come in`}
          help={t`A deal comes into this stage only when this holds.`}
          error={say(errors['entryRule'])}
          fields={fields}
          value={values.entryRule}
          onChange={(entryRule) => put({ entryRule })}
        />
        <RuleField
          legend={t`To leave`}
          help={t`A deal leaves this stage only when this holds.`}
          error={say(errors['exitRule'])}
          fields={fields}
          value={values.exitRule}
          onChange={(exitRule) => put({ exitRule })}
        />
        {failure !== null && <ErrorNotice error={failure} />}
        <div className={styles.actions}>
          {onDelete && (
            <Button look="remove" onClick={onDelete}>
              <Trans>Delete</Trans>
            </Button>
          )}
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary" busy={busy}>
            {stage ? <Trans>Save</Trans> : <Trans>Add</Trans>}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
