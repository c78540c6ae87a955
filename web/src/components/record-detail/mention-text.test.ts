import { insertMention, mentionedIn, splitMentions, typedMention } from './mention-text'

const mira = { id: '1', name: 'Mira' }
const miraLong = { id: '2', name: 'Mira Sample' }
const olga = { id: '3', name: 'Ольга Пример' }
const typed = (marked: string) => {
  const caret = marked.indexOf('|')
  return typedMention(marked.replace('|', ''), caret)
}

it('knows where a name is being typed', () => {
  expect(typed('@|')).toEqual({ from: 0, search: '' })
  expect(typed('Ask @Mi| about it')).toEqual({ from: 4, search: 'Mi' })
  expect(typed('(@Ольга При|)')).toEqual({ from: 1, search: 'Ольга При' })
  expect(typed('first\n@o’b|')).toEqual({ from: 6, search: 'o’b' })
})

it('leaves addresses, and what lies behind a name, alone', () => {
  for (const text of ['vera@example|', 'Ask @Mira Sample about|', 'Ask Mira|', '@|@'.replace('@|', '|@'), '@Mira, |'])
    expect([text, typed(text)]).toEqual([text, null])
})

it('puts the name in the place of what was typed, with one space behind it', () => {
  expect(insertMention('Ask @mi', { from: 4, search: 'mi' }, miraLong)).toEqual({
    text: 'Ask @Mira Sample ',
    caret: 17,
  })
  expect(insertMention('Ask @ about it', { from: 4, search: '' }, mira)).toEqual({
    text: 'Ask @Mira about it',
    caret: 10,
  })
})

it('finds whom a text names: the longest name, whole, each once', () => {
  const people = [mira, miraLong, olga, { id: '4', name: '' }]
  expect(mentionedIn('@Mira Sample and @Mira Sample', people)).toEqual([miraLong])
  expect(mentionedIn('@Mira, @Ольга Пример.', people)).toEqual([mira, olga])
  expect(mentionedIn('@Miranda, Mira, @mira, @', people)).toEqual([])
})

it('cuts a text at its names, and loses nothing of it', () => {
  const text = 'Ask @Mira: a@b.example or @Ольга Пример'
  const parts = splitMentions(text, [mira, olga])
  expect(parts.map((part) => part.text)).toEqual(['Ask ', '@Mira', ': a@b.example or ', '@Ольга Пример'])
  expect(parts.map(({ person }) => person?.id)).toEqual([undefined, '1', undefined, '3'])
})
