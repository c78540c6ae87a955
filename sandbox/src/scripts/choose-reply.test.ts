import { createRandom } from '../files/random'
import { chooseReply, languageOf } from './choose-reply'
import { REPLY_RULES } from './reply-texts'

const slots = {
  me: 'Anna',
  rate: '1.9%',
  month: 'March',
  weekday: 'Friday',
  time: '10:00',
  platform: 'Node',
  count: '5',
}

describe('a scripted answer', () => {
  it('speaks the language it was spoken to in', () => {
    expect([languageOf('Hello', 'ru'), languageOf('Привет', 'en'), languageOf('👍 100', 'ru')]).toEqual([
      'en',
      'ru',
      'ru',
    ])
  })

  it('fits what was written', () => {
    const random = createRandom(1)
    for (const text of ['What is your price?', 'Send the contract please', 'Thanks a lot'])
      for (let time = 0; time < 20; time++) {
        const rule = REPLY_RULES.en.find((each) => each.about.test(text))
        const answers = rule?.answers.map((each) =>
          each.replace(/\{(\w+)\}/g, (_, name: keyof typeof slots) => slots[name]),
        )
        expect(answers).toContain(chooseReply(random, 'en', text, slots, []))
      }
  })

  it('does not repeat what was said lately', () => {
    const random = createRandom(2)
    const said: string[] = []
    for (let time = 0; time < 4; time++) said.push(chooseReply(random, 'en', 'thanks', slots, said))
    expect(new Set(said).size).toBe(4)
  })
})
