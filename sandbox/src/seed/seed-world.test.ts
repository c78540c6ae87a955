import { listDialogs } from '../telegram/render/dialogs'
import { displayName } from '../telegram/world/directory'
import { World } from '../telegram/world/world'
import { seedWorld } from './seed-world'

const NOW = 1_795_000_000

describe('the first world', () => {
  const world = new World(seedWorld(NOW))
  const [demo] = world.directory.accounts
  const dialogs = listDialogs(world, demo?.id ?? 0)

  it('is the same every time, but for its secret', () => {
    const { directory, ...rest } = seedWorld(NOW)
    const again = seedWorld(NOW)
    expect({ ...again, directory: undefined }).toEqual({ ...rest, directory: undefined })
    expect(again.directory.secret).not.toBe(directory.secret)
  })

  it('has several hundred messages in tens of chats for the demo account, in both languages', () => {
    const texts = dialogs.flatMap(({ key }) => {
      const box = world.boxFor(demo?.id ?? 0, key)
      return box.ids(key).map((id) => box.messages.get(id)?.text ?? '')
    })
    expect(dialogs.length).toBeGreaterThan(35)
    expect(texts.length).toBeGreaterThan(800)
    expect(texts.filter((text) => /[а-я]/i.test(text)).length).toBeGreaterThan(200)
    expect(texts.filter((text) => /[{}|[\]]/.test(text))).toEqual([])
  })

  it('looks recent: ids follow dates, nothing lies in the future', () => {
    for (const account of world.directory.accounts)
      for (const { key } of listDialogs(world, account.id)) {
        const box = world.boxFor(account.id, key)
        const dates = box.ids(key).map((id) => box.messages.get(id)?.date ?? 0)
        expect(dates).toEqual([...dates].sort((a, b) => a - b))
        expect(dates.at(-1)).toBeLessThanOrEqual(NOW)
      }
  })

  it('gives everyone a name of their own, and a username nobody shares', () => {
    const people = [...world.directory.people.values()]
    expect(people.length).toBeGreaterThan(60)
    expect(new Set(people.map(displayName)).size).toBe(people.length)
    const usernames = people.flatMap(({ username }) => username ?? [])
    expect(new Set(usernames).size).toBe(usernames.length)
    expect(usernames.filter((name) => !/^[a-z0-9_]+$/.test(name))).toEqual([])
  })
})
