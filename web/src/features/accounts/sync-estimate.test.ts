import { shareDone } from './sync-estimate'

describe('the share that is done', () => {
  const sync = { state: 'RUNNING', messagesDone: 50, messagesTotal: 200, dialogsDone: 3, dialogsTotal: 4 }
  it('goes by messages, else by chats, and never past the end', () => {
    expect(shareDone(sync)).toBe(0.25)
    expect(shareDone({ ...sync, messagesTotal: null })).toBe(0.75)
    expect(shareDone({ ...sync, messagesDone: 900 })).toBe(1)
    expect(shareDone({ ...sync, messagesTotal: null, dialogsTotal: 0 })).toBe(0)
    expect(shareDone({ ...sync, state: 'DONE' })).toBe(1)
  })
})
