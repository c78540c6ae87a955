import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { createPipelineInput } from '@parley/schema/inputs/pipeline'
import { ErrorNotice } from '../../../../components/error-notice'
import { Field } from '../../../../components/field'
import { FormDialog } from '../../../../components/overlays/form-dialog'
import { StageDot } from '../../../../components/stage-dot'
import { useFieldWords } from '../../../../components/use-field-words'
import { issuesOf, useForm } from '../../../../lib/forms/use-form'
import { createPipelineMutation, templatesQuery } from '../pipeline-operations'
import styles from './pipelines.module.css'

interface CreatePipelineDialogProps {
  onCreated: (id: string) => void
  onClose: () => void
}

/** A new pipeline, with the stages of a template in the reader's language. */
export function CreatePipelineDialog({ onCreated, onClose }: CreatePipelineDialogProps) {
  const { t, i18n } = useLingui()
  const say = useFieldWords()
  const language = i18n.locale === 'ru' ? 'RU' : 'EN'
  const { data, error } = useQuery(templatesQuery, { variables: { language } })
  const [create] = useMutation(createPipelineMutation)
  const templates = data?.pipelineTemplates ?? []
  const form = useForm({
    initial: { name: '', template: '' },
    check: ({ name }) => issuesOf(createPipelineInput, { name }),
    draft: { key: 'pipeline.new' },
    onSubmit: async ({ name, template }) => {
      const input = { name, template: template || (templates[0]?.key ?? null), language: language as 'EN' | 'RU' }
      const made = (await create({ variables: { input } })).data?.createPipeline
      if (made) onCreated(made.id)
    },
  })
  const chosen = form.values.template || templates[0]?.key
  return (
    <FormDialog title={t`New pipeline`} width={520} action={t`Create`} form={form} onClose={onClose}>
      <Field label={t`Name`} data-autofocus {...form.field('name')} error={say(form.errors.name)} />
      {error && <ErrorNotice error={error} />}
      <fieldset className={styles.group}>
        <legend>
          <Trans>Begin with</Trans>
        </legend>
        {templates.map(({ key, name, stages }) => (
          <label key={key} className={styles.template}>
            <span>
              <input
                type="radio"
                name="template"
                value={key}
                checked={key === chosen}
                onChange={() => form.change('template', key)}
              />
              {name}
            </span>
            <span className={styles.stages}>
              {stages.map((stage, index) => (
                <span key={index}>
                  <StageDot colour={stage.colour} />
                  {stage.name}
                </span>
              ))}
            </span>
          </label>
        ))}
      </fieldset>
    </FormDialog>
  )
}
