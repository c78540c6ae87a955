import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '../../../components/button'
import styles from './settings.module.css'

/** Something that is shown once: it can be copied now, and never again. */
export function OneTimeSecret({ label, secret }: { label: string; secret: string }) {
  const { t } = useLingui()
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret)
    setCopied(true)
  }
  return (
    <>
      <div className={styles.secret}>
        <code aria-label={label}>{secret}</code>
        <Button
          size="s"
          data-autofocus
          icon={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          onClick={() => void copy()}
        >
          {copied ? t`Copied` : t`Copy`}
        </Button>
      </div>
      <p className="meta">
        <Trans>This is the only time it is shown. Keep it where secrets are kept.</Trans>
      </p>
    </>
  )
}
