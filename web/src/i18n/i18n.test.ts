import { i18n } from '@lingui/core'
import { plural, t } from '@lingui/core/macro'
import { messages as english } from './en/messages.po'
import { messages as russian } from './ru/messages.po'

const fresh = (count: number): string => {
  const value = count
  return t`${plural(value, { one: '# message', other: '# messages' })}`
}

describe('languages', () => {
  it('translates every message', () => {
    const untranslated = Object.keys(english).filter((id) => !russian[id] || russian[id].length === 0)
    expect(untranslated).toEqual([])
    expect(Object.keys(russian)).toHaveLength(Object.keys(english).length)
    expect(Object.keys(english).length).toBeGreaterThan(200)
  })

  it('declines in Russian by the last digits', () => {
    const forms = Object.values(russian).filter((message) => JSON.stringify(message).includes('"few"'))
    expect(forms.length).toBeGreaterThan(12)
    for (const form of forms) expect(JSON.stringify(form)).toContain('"many"')
  })

  it.each([
    [1, '1 сообщение'],
    [2, '2 сообщения'],
    [5, '5 сообщений'],
    [11, '11 сообщений'],
    [21, '21 сообщение'],
    [112, '112 сообщений'],
  ])('says %i in Russian', (count, words) => {
    i18n.loadAndActivate({ locale: 'ru', messages: russian })
    expect(i18n._(idOf('{0, plural, one {# message} other {# messages}}'), { 0: count })).toBe(words)
  })

  it('counts in English', () => {
    i18n.loadAndActivate({ locale: 'en', messages: english })
    expect(fresh(1)).toBe('1 message')
    expect(fresh(3)).toBe('3 messages')
  })
})

/** The catalogue names a message by a hash of its English text. */
function idOf(text: string): string {
  const { generateMessageId } = jest.requireActual<{ generateMessageId: (text: string) => string }>(
    '@lingui/message-utils/generateMessageId',
  )
  return generateMessageId(text)
}
