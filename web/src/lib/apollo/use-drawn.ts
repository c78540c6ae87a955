import { useLayoutEffect, useState } from 'react'

/**
 * Variables of a query that come from the address, once they are on the screen. The router draws a new address when there
 * is time, and the present one meanwhile. A query that is given the variables of both by turns answers to each, and each
 * answer begins the new drawing anew: on a busy machine for ever.
 */
export function useDrawn<Value>(value: Value): Value {
  const key = JSON.stringify(value)
  const [drawn, setDrawn] = useState({ key, value })
  useLayoutEffect(() => {
    // What is on the screen is known once it is drawn, and not before.
    // oxlint-disable-next-line react/set-state-in-effect
    if (drawn.key !== key) setDrawn({ key, value })
  }, [drawn.key, key, value])
  return drawn.value
}
