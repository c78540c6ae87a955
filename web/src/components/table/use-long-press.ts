import { useRef, type MouseEvent, type PointerEvent } from 'react'

/** As long as phones take to tell a press from a tap. */
const LONG_MS = 450
/** A finger that goes further scrolls. */
const STRAY_PX = 10

/** Hears a finger that stays where it is; the tap that ends such a press does nothing else. */
export function useLongPress(onPress: () => void) {
  const pressing = useRef<{ x: number; y: number; timer: ReturnType<typeof setTimeout> } | null>(null)
  const pressed = useRef(false)
  const stop = (): void => {
    clearTimeout(pressing.current?.timer)
    pressing.current = null
  }
  return {
    onPointerDown: ({ pointerType, clientX: x, clientY: y }: PointerEvent): void => {
      pressed.current = false
      if (pointerType !== 'touch') return
      const timer = setTimeout(() => {
        pressed.current = true
        onPress()
      }, LONG_MS)
      pressing.current = { x, y, timer }
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent): void => {
      const from = pressing.current
      if (from && Math.hypot(clientX - from.x, clientY - from.y) > STRAY_PX) stop()
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onContextMenu: (event: MouseEvent): void => {
      if (pressing.current || pressed.current) event.preventDefault()
    },
    onClickCapture: (event: MouseEvent): void => {
      if (!pressed.current) return
      pressed.current = false
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
