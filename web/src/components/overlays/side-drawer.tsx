import { Drawer } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { MantineRoot } from './mantine-root'
import { useReturnedFocus } from './use-returned-focus'
import { NO_BANNER, useTopmost } from './use-topmost'

interface SideDrawerProps {
  title: string
  /** In pixels. */
  width: number
  onClose: () => void
  children: ReactNode
}

/** A record beside the page it was opened from. */
export function SideDrawer({ title, width, onClose, children }: SideDrawerProps) {
  const { t } = useLingui()
  useReturnedFocus()
  const topmost = useTopmost()
  return (
    <MantineRoot>
      <Drawer
        opened
        onClose={onClose}
        position="right"
        size={width}
        title={<bdi>{title}</bdi>}
        lockScroll={false}
        closeOnEscape={topmost}
        closeButtonProps={{ 'aria-label': t`Close` }}
        attributes={{ header: NO_BANNER }}
      >
        {children}
      </Drawer>
    </MantineRoot>
  )
}
