import { Modal } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { MantineRoot } from './mantine-root'
import { useReturnedFocus } from './use-returned-focus'
import { NO_BANNER, useTopmost } from './use-topmost'

interface DialogProps {
  title: string
  /** In pixels. */
  width?: number
  /** A press outside leaves it too; not where something would be lost. */
  closeOutside?: boolean
  onClose: () => void
  children: ReactNode
}

/** A dialog in the middle: focus goes in, stays in, and comes back where it was. */
export function Dialog({ title, width = 440, closeOutside = true, onClose, children }: DialogProps) {
  const { t } = useLingui()
  useReturnedFocus()
  const topmost = useTopmost()
  return (
    <MantineRoot>
      <Modal
        opened
        onClose={onClose}
        title={<bdi>{title}</bdi>}
        size={width}
        centered
        lockScroll={false}
        closeOnClickOutside={closeOutside}
        closeOnEscape={topmost}
        closeButtonProps={{ 'aria-label': t`Close` }}
        attributes={{ header: NO_BANNER }}
      >
        {children}
      </Modal>
    </MantineRoot>
  )
}
