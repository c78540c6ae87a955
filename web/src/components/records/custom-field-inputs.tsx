import { useFieldWords } from '../use-field-words'
import { asField } from './custom-field-operations'
import { FieldInput } from './field-input'
import { formName, readValues, writeValues, type CustomForm, type CustomFormValues } from './use-custom-form'

interface CustomFieldInputsProps {
  custom: CustomForm
  form: {
    readonly values: CustomFormValues
    readonly errors: Partial<CustomFormValues>
    readonly change: (name: keyof CustomFormValues, value: string) => void
  }
  readOnly: boolean
}

/** An input for each field that the workspace added, below those that every record has. */
export function CustomFieldInputs({ custom, form, readOnly }: CustomFieldInputsProps) {
  const say = useFieldWords()
  return (
    <>
      {custom.fields.map((field) => {
        const name = formName(field.id)
        return (
          <FieldInput
            key={field.id}
            field={asField(field)}
            name={name}
            values={readValues(form.values[name])}
            onChange={(values) => form.change(name, writeValues(values))}
            error={say(form.errors[name])}
            readOnly={readOnly}
          />
        )
      })}
    </>
  )
}
