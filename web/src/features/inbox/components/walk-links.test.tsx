import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { walkLinks } from './walk-links'

it('walks from the search into the hits and back', async () => {
  render(
    <section onKeyDown={walkLinks}>
      <input type="search" aria-label="Search" />
      <a href="#one">One</a>
      <a href="#two">Two</a>
    </section>,
  )
  const user = userEvent.setup()
  await user.click(screen.getByLabelText('Search'))
  await user.keyboard('{ArrowDown}')
  expect(screen.getByText('One')).toHaveFocus()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(screen.getByText('Two')).toHaveFocus()
  await user.keyboard('{ArrowUp}{ArrowUp}')
  expect(screen.getByLabelText('Search')).toHaveFocus()
})
