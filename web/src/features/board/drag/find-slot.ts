import type { Outcome } from '../model/close-deals'
import { outcomeSlot, type Slot } from './slot'

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * The slot under a pointer: where deals are won or lost, over the tab of a stage its top, over a column the row at that
 * height. Cards are equally high, so that the page is asked for the place of its columns only.
 */
export function slotAt(board: HTMLElement, point: Point, rowHeight: number): Slot | null {
  for (const end of board.querySelectorAll<HTMLElement>('[data-outcome]')) {
    if (isInside(end.getBoundingClientRect(), point)) return outcomeSlot(end.dataset['outcome'] as Outcome)
  }
  for (const tab of board.querySelectorAll<HTMLElement>('[data-lane-tab]')) {
    if (isInside(tab.getBoundingClientRect(), point)) return { stageId: tab.dataset['laneTab'] ?? '', index: 0 }
  }
  for (const lane of board.querySelectorAll<HTMLElement>('[data-lane]')) {
    const list = lane.querySelector('[data-cards]')
    if (!list || !isInside(lane.getBoundingClientRect(), point)) continue
    const { top, height } = list.getBoundingClientRect()
    const index = Math.floor((point.y - top) / rowHeight)
    return { stageId: lane.dataset['lane'] ?? '', index: Math.min(Math.max(index, 0), Math.round(height / rowHeight)) }
  }
  return null
}

const isInside = ({ left, right, top, bottom }: DOMRect, { x, y }: Point): boolean =>
  x >= left && x <= right && y >= top && y <= bottom
