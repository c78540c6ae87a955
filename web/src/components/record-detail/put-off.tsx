import { useLingui } from '@lingui/react/macro'
import { Button } from '../button'
import { inAnHour, morning } from './moments'
import styles from './record-detail.module.css'

interface PutOffProps {
  onChosen: (until: Date) => void
  onClose: () => void
}

/** When to think of a task again. */
export function PutOff({ onChosen, onClose }: PutOffProps) {
  const { t } = useLingui()
  const choices = [
    [t`In an hour`, inAnHour],
    [t`Tomorrow`, () => morning(1)],
    [t`In a week`, () => morning(7)],
  ] as const
  return (
    <div
      role="group"
      aria-label={t`Put off`}
      className={styles.putOff}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      {choices.map(([words, when], index) => (
        <Button
          key={words}
          size="s"
          autoFocus={index === 0}
          // Escape closes this, not what it lies in.
          data-mantine-stop-propagation
          onClick={() => onChosen(when())}
        >
          {words}
        </Button>
      ))}
    </div>
  )
}
