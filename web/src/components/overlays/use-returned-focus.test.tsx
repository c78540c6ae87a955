import { render, screen } from '@testing-library/react'
import { useReturnedFocus } from './use-returned-focus'

function Overlay({ name }: { name: string }) {
  useReturnedFocus()
  return <input aria-label={name} autoFocus />
}
const page = (overlay: string | null) => (
  <>
    <button>New</button>
    {overlay && <Overlay key={overlay} name={overlay} />}
  </>
)

it('gives the focus back to where it was, also from an overlay that took the place of another', () => {
  const { rerender } = render(page(null))
  screen.getByRole('button', { name: 'New' }).focus()
  rerender(page('form'))
  expect(screen.getByLabelText('form')).toHaveFocus()
  rerender(page('record'))
  screen.getByLabelText('record').focus()
  rerender(page(null))
  expect(screen.getByRole('button', { name: 'New' })).toHaveFocus()
})
