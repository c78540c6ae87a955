import { t } from '@lingui/core/macro'
import { showToast } from '../overlays/toasts'
import { Button } from '../button'
import { isolated } from '../isolated'

/** Says that a record went into the trash, with the way back beside it. */
export function showTrashed(title: string, restore: () => Promise<unknown>): void {
  const name = isolated(title)
  const undo = (): void => {
    restore().then(
      () => showToast({ title: t`${name} is back`, tone: 'good' }),
      () => showToast({ title: t`It could not be restored`, tone: 'bad' }),
    )
  }
  void showToast({
    title: t`${name} is in the trash`,
    message: (
      <Button size="s" onClick={undo}>
        {t`Undo`}
      </Button>
    ),
  })
}
