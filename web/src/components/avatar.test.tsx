import { fireEvent, render } from '@testing-library/react'
import { Avatar } from './avatar'

const photoOf = (container: HTMLElement): HTMLImageElement | null => container.querySelector('img')

describe('an avatar', () => {
  it('draws the photo over the initials, and needs none', () => {
    const { container, rerender } = render(<Avatar name="Ines Sample" photo="/media/a" />)
    expect(photoOf(container)).toHaveAttribute('src', '/media/a')
    expect(photoOf(container)).toHaveAttribute('loading', 'lazy')
    expect(container.querySelector('[data-initials="IS"]')).not.toBeNull()
    rerender(<Avatar name="Ines Sample" photo={null} />)
    expect(photoOf(container)).toBeNull()
  })

  it('leaves the initials where the photo cannot be fetched, also when it is drawn again', () => {
    const { container, unmount } = render(<Avatar name="Ines Sample" photo="/media/b" />)
    fireEvent.error(photoOf(container)!)
    expect(photoOf(container)).toBeNull()
    unmount()
    expect(photoOf(render(<Avatar name="Ines Sample" photo="/media/b" />).container)).toBeNull()
    expect(photoOf(render(<Avatar name="Ines Sample" photo="/media/c" />).container)).not.toBeNull()
  })
})
