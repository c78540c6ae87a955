import { useState } from 'react'
import { useViewer } from '../../../lib/session/session'
import type { Density } from '../components/row-height'

const keyOf = (userId: string): string => `parley.cards.${userId}`

/** How high cards are on every board, as each member likes it on this device. */
export function useDensity() {
  const { id } = useViewer().user
  const [density, setDensity] = useState(() => readDensity(id))
  const choose = (next: Density): void => {
    setDensity(next)
    try {
      localStorage.setItem(keyOf(id), next)
    } catch (blocked) {
      console.warn('The height of cards lasts for this page only', blocked)
    }
  }
  return { density, choose }
}

function readDensity(userId: string): Density {
  try {
    return localStorage.getItem(keyOf(userId)) === 'compact' ? 'compact' : 'comfortable'
  } catch (blocked) {
    console.warn('The height of cards lasts for this page only', blocked)
    return 'comfortable'
  }
}
