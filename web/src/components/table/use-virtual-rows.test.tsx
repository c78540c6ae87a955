import { fireEvent, render, screen } from '@testing-library/react'
import { useVirtualRows } from './use-virtual-rows'

const HEIGHT = 40
const rowsOf = (names: string) => names.split('').map((id) => ({ id }))

function List({ rows, list }: { rows: { id: string }[]; list: string }) {
  const { scroller, virtual } = useVirtualRows(rows, HEIGHT, undefined, list)
  return (
    <div ref={scroller} data-testid="pane">
      <div style={{ height: virtual.getTotalSize() }} />
    </div>
  )
}

/** A list that was scrolled so far, and then has other rows; answers how far it is scrolled then. */
function scrolledTo(before: string, scrollTop: number, after: string, list = 'one'): number {
  const { rerender } = render(<List rows={rowsOf(before)} list="one" />)
  const pane = screen.getByTestId('pane')
  pane.scrollTop = scrollTop
  fireEvent.scroll(pane)
  rerender(<List rows={rowsOf(before)} list="one" />)
  rerender(<List rows={rowsOf(after)} list={list} />)
  return pane.scrollTop
}

it('keeps what is in sight where it is when rows come or go above it', () => {
  expect(scrolledTo('abcdef', 90, 'xyabcdef')).toBe(170)
})

it('follows the next row where the first one in sight is gone', () => {
  expect(scrolledTo('abcdef', 90, 'bdef')).toBe(10)
})

it.each([
  ['at the top, where what is new is shown', 0, 'xabcdef', 'one'],
  ['where rows change below', 90, 'abcdxef', 'one'],
  ['where the list is another one', 90, 'fedcba', 'two'],
])('stays %s', (_words, scrollTop, after, list) => {
  expect(scrolledTo('abcdef', scrollTop, after, list)).toBe(scrollTop)
})
