import { Trans, useLingui } from '@lingui/react/macro'
import { IconFlask } from '@tabler/icons-react'
import { pageConfig } from '../config/page-config'
import { setSandboxPanel, useSandboxPanel } from '../lib/sandbox/panel-state'
import styles from './tag.module.css'

/** Says that Telegram is not the real one, and opens the panel that makes a counterpart write. */
export function SandboxBadge({ compact = false }: { compact?: boolean }) {
  const { t } = useLingui()
  const open = useSandboxPanel()
  if (!pageConfig.sandbox) return null
  return (
    <button
      type="button"
      className={`${styles.tag} ${styles.badge}`}
      data-tone="warn"
      title={t`Sandbox: nothing leaves this machine`}
      aria-label={compact ? t`Sandbox` : undefined}
      aria-expanded={open}
      onClick={() => setSandboxPanel(!open)}
    >
      <IconFlask size={14} aria-hidden />
      {!compact && <Trans>Sandbox</Trans>}
    </button>
  )
}
