import { useMutation } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { isolated } from '../../../components/isolated'
import { showToast } from '../../../components/overlays/toasts'
import { undoMergeMutation } from '../duplicates-operations'

/** Takes merges apart, and says how that went. */
export function useUndoMerge(onChanged: () => void) {
  const { t } = useLingui()
  const [undoMerge, { loading }] = useMutation(undoMergeMutation)
  const undo = async (id: string): Promise<void> => {
    try {
      const { data } = await undoMerge({ variables: { id } })
      const left = data?.undoMerge.left.length ?? 0
      onChanged()
      void showToast({
        title: t`They are two again`,
        message: left > 0 ? t`What was changed since the merge stays as it is.` : undefined,
        tone: 'good',
      })
    } catch (error) {
      void showToast({ title: t`It could not be undone`, message: <ErrorNotice error={error} />, tone: 'bad' })
    }
  }
  const offer = (id: string, mergedName: string): void => {
    const name = isolated(mergedName)
    void showToast({
      title: t`Merged with ${name}`,
      tone: 'good',
      message: (
        <Button size="s" onClick={() => void undo(id)}>
          {t`Undo`}
        </Button>
      ),
    })
  }
  return { undo, offer, loading }
}
