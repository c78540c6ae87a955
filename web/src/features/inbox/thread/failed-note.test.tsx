import { readFileSync } from 'node:fs'
import { screen } from '@testing-library/react'
import { i18n } from '@lingui/core'
import { knowsCode, wordsOf } from '../../../components/error-words'
import { madeUpMessage } from '../../../testing/made-up'
import { renderWith } from '../../../testing/render-with'
import { FailedNote } from './failed-note'
import { mergeOutgoing } from './thread-rows'

function show(failureCode: string | null, language: 'en' | 'ru' = 'en'): string {
  const [message] = mergeOutgoing([madeUpMessage({ id: 'm1', status: 'FAILED', failureCode })], [])
  renderWith(<FailedNote message={message!} />, { language })
  return screen.getByRole('alert').textContent ?? ''
}

/** The table of docs/errors.md that names the codes of a message that was not sent. */
function documentedCodes(): string[] {
  const [, table = ''] = readFileSync('docs/errors.md', 'utf8').split('## Why a message was not sent')
  return table
    .split('\n')
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, code]) => code!))
}

describe('a message that was not sent', () => {
  it('says why in the language of the page, with the code for support', () => {
    expect(show('USER_IS_BLOCKED')).toMatch(/Not delivered\. This person has blocked the account\. USER_IS_BLOCKED/)
  })

  it('says it in Russian', () => {
    expect(show('USER_IS_BLOCKED', 'ru')).toMatch(/Этот человек заблокировал аккаунт\. USER_IS_BLOCKED/)
  })

  it.each([null, 'A_CODE_OF_TOMORROW'])('says of %s only that Telegram refused', (code) => {
    expect(show(code)).toContain('Telegram did not accept this.')
  })

  it('has words of its own for every documented code', () => {
    const codes = documentedCodes()
    expect(codes.length).toBeGreaterThan(20)
    expect(codes.filter((code) => !knowsCode(code))).toEqual([])
    i18n.activate('ru')
    expect(codes.filter((code) => !/[а-я]/.test(i18n._(wordsOf(code))))).toEqual([])
  })
})
