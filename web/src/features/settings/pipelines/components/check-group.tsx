import styles from './pipelines.module.css'

interface CheckGroupProps<Value extends string> {
  legend: string
  help?: string
  options: readonly { value: Value; label: string }[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

/** A list longer than this scrolls in a box of its own. */
const SHORT = 12

/** Any number of a few. */
export function CheckGroup<Value extends string>({ legend, help, options, chosen, onChange }: CheckGroupProps<Value>) {
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {help && <p>{help}</p>}
      <div className={options.length > SHORT ? `${styles.checks} ${styles.tall}` : styles.checks}>
        {options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(checked ? [...chosen, value] : chosen.filter((other) => other !== value))
              }
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
