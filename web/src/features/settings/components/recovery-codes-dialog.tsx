import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/button'
import { Dialog } from '../../../components/overlays/dialog'
import { OneTimeSecret } from './one-time-secret'
import styles from './settings.module.css'

/** Shown once, after they were made. */
export function RecoveryCodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Your recovery codes`} closeOutside={false} onClose={onClose}>
      <div className={styles.form}>
        <p>
          <Trans>Each of them lets you in once without the app. Older ones do not work any more.</Trans>
        </p>
        <OneTimeSecret label={t`Recovery codes`} secret={codes.join('\n')} />
        <div className={styles.actions}>
          <Button look="primary" onClick={onClose}>
            <Trans>I have kept them</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
