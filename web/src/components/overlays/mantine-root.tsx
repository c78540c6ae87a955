import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { useColorScheme } from '../../lib/theme/theme'

const theme = { respectReducedMotion: true }

/**
 * What Mantine's dialogs and menus need around them. It comes with the first of them, not with the page, and takes its
 * colours from our stylesheet: it writes no style element, which the page's policy would refuse.
 */
export function MantineRoot({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={useColorScheme()}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  )
}
