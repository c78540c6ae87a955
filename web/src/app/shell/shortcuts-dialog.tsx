import { Dialog } from '../../components/overlays/dialog'
import { useLingui } from '@lingui/react/macro'
import styles from './shortcuts-dialog.module.css'

const command = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl'

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const rows: [string[], string][] = [
    [[command, 'K'], t`Search and act`],
    [['G', 'I'], t`Go to the inbox`],
    [['G', 'C'], t`Go to contacts`],
    [['G', 'B'], t`Go to the board`],
    [['G', 'D'], t`Go to deals`],
    [['G', 'T'], t`Go to tasks`],
    [['G', 'A'], t`Go to accounts`],
    [['J'], t`Next conversation or task`],
    [['K'], t`Previous conversation or task`],
    [['/'], t`Search`],
    [['R'], t`Write a reply`],
    [['↑', '↓'], t`Walk through messages in the thread`],
    [['Enter'], t`Send, or reply to the chosen message`],
    [['Shift', 'Enter'], t`New line`],
    [['P'], t`Show or hide the contact`],
    [['N'], t`Write a note on the contact, or a task`],
    [['X'], t`Tick the task`],
    [['S'], t`Put the task off`],
    [['E'], t`Edit the task`],
    [['?'], t`This map`],
    [['Esc'], t`Close the topmost thing`],
  ]
  return (
    <Dialog title={t`Keyboard shortcuts`} onClose={onClose}>
      <dl className={styles.map}>
        {rows.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>{meaning}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
