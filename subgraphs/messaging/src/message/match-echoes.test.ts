import { matchEchoes, type Echo, type MessageWithoutTelegramId } from './match-echoes'

const WRITTEN = new Date('2026-11-20T09:00:00.000Z')
const waiting = (id: string, overrides: Partial<MessageWithoutTelegramId> = {}): MessageWithoutTelegramId => ({
  id,
  text: 'Hello',
  createdAt: WRITTEN,
  replyToTelegramId: null,
  ...overrides,
})
const echo = (telegramId: number, overrides: Partial<Echo> = {}): Echo => ({
  telegramId,
  text: 'Hello',
  sentAt: '2026-11-20T09:00:01.000Z',
  replyToTelegramId: null,
  ...overrides,
})
const match = (messages: MessageWithoutTelegramId[], echoes: Echo[]) =>
  Object.fromEntries([...matchEchoes(messages, echoes)].map(([id, { telegramId }]) => [id, telegramId]))

test('equal messages are matched in their order, each with one echo', () => {
  expect(match([waiting('a'), waiting('b'), waiting('c')], [echo(8), echo(7)])).toEqual({ a: 7, b: 8 })
})

test('more echoes than messages leave the later ones', () => {
  expect(match([waiting('a')], [echo(7), echo(8)])).toEqual({ a: 7 })
})

test.each([
  ['white space at the ends', { text: ' Hello\n' }, true],
  ['another text', { text: 'Hello!' }, false],
  ['a reply to something', { replyToTelegramId: 5 }, false],
  ['a clock that is behind ours', { sentAt: '2026-11-20T08:56:00.000Z' }, true],
  ['an earlier time', { sentAt: '2026-11-20T08:54:00.000Z' }, false],
  ['a much later time', { sentAt: '2026-11-21T09:00:00.000Z' }, true],
])('%s', (_what, overrides, matches) => {
  expect(match([waiting('a')], [echo(7, overrides)])).toEqual(matches ? { a: 7 } : {})
})

test('a reply is matched with the same reply', () => {
  const messages = [waiting('a', { replyToTelegramId: 4 }), waiting('b', { replyToTelegramId: 5 })]
  expect(match(messages, [echo(7, { replyToTelegramId: 5 })])).toEqual({ b: 7 })
})
