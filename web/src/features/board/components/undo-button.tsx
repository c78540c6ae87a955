import { t } from '@lingui/core/macro'
import { Button } from '../../../components/button'

/** In a toast, which is drawn outside of what knows the reader's language. */
export function UndoButton({ onUndo }: { onUndo: () => void }) {
  return (
    <Button size="s" onClick={onUndo}>
      {t`Undo`}
    </Button>
  )
}
