import { act, renderHook } from '@testing-library/react'
import { forgetKept } from '../../../lib/storage/window-storage'
import { readDraft, subscribeToDrafts, useDraft } from './drafts'

describe('drafts', () => {
  beforeEach(() => forgetKept())

  it('are kept for each conversation while the reader is elsewhere', () => {
    const first = renderHook(() => useDraft('c1'))
    act(() => first.result.current[1]({ text: 'Half a sentence' }))
    first.unmount()
    const other = renderHook(() => useDraft('c2'))
    expect(other.result.current[0].text).toBe('')
    other.unmount()
    expect(renderHook(() => useDraft('c1')).result.current[0].text).toBe('Half a sentence')
  })

  it('keep the message that is answered', () => {
    const replyTo = {
      __typename: 'Message' as const,
      id: 'm1',
      direction: 'INBOUND' as const,
      sender: 'Amara Sample',
      text: 'Question',
      deletedAt: null,
      attachments: [],
    }
    const { result } = renderHook(() => useDraft('c1'))
    act(() => result.current[1]({ replyTo }))
    act(() => result.current[1]({ text: 'Answer' }))
    expect(readDraft('c1')).toEqual({ text: 'Answer', replyTo })
  })

  it('leave nothing behind once sent, and nothing after sign-out', () => {
    const { result } = renderHook(() => useDraft('c1'))
    act(() => result.current[1]({ text: 'Hello' }))
    expect(Object.keys(sessionStorage).join()).toContain('draft.c1')
    act(() => result.current[1]({ text: '', replyTo: null }))
    expect(Object.keys(sessionStorage).join()).not.toContain('draft.c1')
    act(() => result.current[1]({ text: 'Secret' }))
    forgetKept()
    expect(readDraft('c1').text).toBe('')
  })

  it('tell the list when they change', () => {
    const told = jest.fn()
    const stop = subscribeToDrafts(told)
    const { result } = renderHook(() => useDraft('c1'))
    act(() => result.current[1]({ text: 'x' }))
    expect(told).toHaveBeenCalledTimes(1)
    stop()
  })
})
