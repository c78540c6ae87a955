import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { renderWith } from '../../testing/render-with'
import { Dialog } from './dialog'
import { SideDrawer } from './side-drawer'

function Page() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Dialog title="A dialog" onClose={() => setOpen(false)}>
          <input aria-label="Inside" data-autofocus />
        </Dialog>
      )}
    </>
  )
}

it('takes the focus in and gives it back', async () => {
  const user = userEvent.setup()
  renderWith(<Page />)
  const opener = screen.getByRole('button', { name: 'Open' })
  await user.click(opener)
  await waitFor(() => expect(screen.getByLabelText('Inside')).toHaveFocus())
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(opener).toHaveFocus()
})

function Nested() {
  const [open, setOpen] = useState({ drawer: true, dialog: true })
  return (
    <>
      {open.drawer && (
        <SideDrawer title="A drawer" width={400} onClose={() => setOpen((now) => ({ ...now, drawer: false }))}>
          In it
          {open.dialog && (
            <Dialog title="A dialog over it" onClose={() => setOpen((now) => ({ ...now, dialog: false }))}>
              <input aria-label="Inside" data-autofocus />
            </Dialog>
          )}
        </SideDrawer>
      )}
    </>
  )
}

it('closes before what lies below it', async () => {
  const user = userEvent.setup()
  renderWith(<Nested />)
  await screen.findByRole('dialog', { name: 'A dialog over it' })
  expect(screen.queryAllByRole('banner')).toEqual([])
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'A dialog over it' })).toBeNull())
  expect(screen.getByRole('dialog', { name: 'A drawer' })).toBeInTheDocument()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'A drawer' })).toBeNull())
})
