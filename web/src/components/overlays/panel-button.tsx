import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import { Button } from '../button'
import { MantineRoot } from './mantine-root'

interface PanelButtonProps {
  label: string
  icon: ReactNode
  opened: boolean
  onToggle: (opened: boolean) => void
  /** In pixels; never wider than the screen. */
  width: number
  /** Something in the panel is in effect. */
  active?: boolean
  children: ReactNode
}

/** A button with a panel below it: Escape and a press elsewhere close it, and the focus comes back. */
export function PanelButton({ label, icon, opened, onToggle, width, active, children }: PanelButtonProps) {
  return (
    <MantineRoot>
      <Popover
        opened={opened}
        onChange={onToggle}
        position="bottom-start"
        width={`min(${width}px, calc(100vw - 24px))`}
        trapFocus
        returnFocus
        closeOnEscape={false}
        withinPortal
      >
        <Popover.Target>
          <Button size="s" look="quiet" icon={icon} aria-pressed={active} onClick={() => onToggle(!opened)}>
            {label}
          </Button>
        </Popover.Target>
        <Popover.Dropdown
          // Lists within the panel take their own Escape first.
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            onToggle(false)
          }}
        >
          {opened && children}
        </Popover.Dropdown>
      </Popover>
    </MantineRoot>
  )
}
