import { useState } from 'react'
import { PHONE, useMedia } from '../../lib/layout/use-media'

const KEY = 'parley.rows'
/** As high as a row is, in pixels; on a phone as high as a finger needs. */
const PHONE_ROW = 52

const COMFORTABLE = 40
const COMPACT = 32

/** How close together rows are in every table of records, as whoever sits here likes it. */
export function useCompactRows() {
  const [compact, setCompact] = useState(readCompact)
  const choose = (next: boolean): void => {
    setCompact(next)
    try {
      localStorage.setItem(KEY, next ? 'compact' : 'comfortable')
    } catch (refused) {
      console.warn('Storage is blocked', refused)
    }
  }
  const onPhone = useMedia(PHONE)
  return { compact, choose, rowHeight: onPhone ? PHONE_ROW : compact ? COMPACT : COMFORTABLE }
}

function readCompact(): boolean {
  try {
    return localStorage.getItem(KEY) === 'compact'
  } catch (refused) {
    console.warn('Storage is blocked', refused)
    return false
  }
}
