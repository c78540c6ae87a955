import { fireEvent, renderHook } from '@testing-library/react'
import { useKeyRows, useShortcuts } from './use-shortcuts'

const press = (key: string, more: object = {}, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key, ...more })

describe('shortcuts', () => {
  it('know two keys in a row from one', () => {
    const toInbox = jest.fn()
    const info = jest.fn()
    renderHook(() => {
      useKeyRows()
      useShortcuts({ 'g i': toInbox, i: info })
    })
    press('g')
    press('i')
    expect(toInbox).toHaveBeenCalledTimes(1)
    expect(info).not.toHaveBeenCalled()
    press('x')
    press('i')
    expect(info).toHaveBeenCalledTimes(1)
  })

  it('work with a Russian layout', () => {
    const next = jest.fn()
    renderHook(() => useShortcuts({ j: next }))
    press('о', { code: 'KeyJ' })
    expect(next).toHaveBeenCalledTimes(1)
  })

  it('leave letters to who is typing, and chords to everyone', () => {
    const next = jest.fn()
    const palette = jest.fn()
    renderHook(() => useShortcuts({ j: next, 'mod+k': palette }))
    const input = document.body.appendChild(document.createElement('input'))
    press('j', {}, input)
    press('k', { ctrlKey: true }, input)
    expect(next).not.toHaveBeenCalled()
    expect(palette).toHaveBeenCalledTimes(1)
    input.remove()
  })

  it('are quiet behind a dialog', () => {
    const next = jest.fn()
    renderHook(() => useShortcuts({ j: next }))
    const dialog = document.body.appendChild(document.createElement('div'))
    dialog.setAttribute('aria-modal', 'true')
    press('j')
    expect(next).not.toHaveBeenCalled()
    dialog.remove()
    press('j')
    expect(next).toHaveBeenCalledTimes(1)
  })

  it('do not take the Escape that closed a dialog', () => {
    const leave = jest.fn()
    const dialog = document.body.appendChild(document.createElement('div'))
    dialog.setAttribute('aria-modal', 'true')
    const close = (): void => dialog.remove()
    addEventListener('keydown', close)
    renderHook(() => useShortcuts({ Escape: leave }))
    press('Escape')
    removeEventListener('keydown', close)
    expect(leave).not.toHaveBeenCalled()
  })
})
