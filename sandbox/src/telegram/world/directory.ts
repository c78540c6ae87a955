import { createHash } from 'node:crypto'
import { channelKey, groupKey, idOf, type Channel, type Group, type PeerKey, type Person } from './records'

const digits = (text: string): string => text.replace(/\D/g, '')
const same = (left: string | undefined, right: string): boolean => left?.toLowerCase() === right.toLowerCase()

export interface DirectoryState {
  /** Hex; makes the access hashes of this world its own. */
  secret: string
  people: Person[]
  groups: Group[]
  channels: Channel[]
}

/** Who and what exists: people, basic groups, channels, and the access hash under which each viewer knows them. */
export class Directory {
  readonly people = new Map<number, Person>()
  readonly groups = new Map<number, Group>()
  readonly channels = new Map<number, Channel>()
  private readonly accessHashes = new Map<string, bigint>()
  private readonly secret: string

  constructor(state: DirectoryState) {
    this.secret = state.secret
    for (const person of state.people) this.people.set(person.id, person)
    for (const group of state.groups) this.groups.set(group.id, group)
    for (const channel of state.channels) this.channels.set(channel.id, channel)
  }

  get state(): DirectoryState {
    const { secret, people, groups, channels } = this
    return { secret, people: [...people.values()], groups: [...groups.values()], channels: [...channels.values()] }
  }

  person(id: number): Person {
    return found(this.people.get(id), `person ${id}`)
  }

  /** The basic group or channel behind a key. */
  chat(key: PeerKey): Group | Channel {
    return found(key.startsWith('g') ? this.groups.get(idOf(key)) : this.channels.get(idOf(key)), `chat ${key}`)
  }

  /** From now on the group is the channel, with the same people. */
  migrate(groupId: number, channel: Channel): void {
    const group = found(this.groups.get(groupId), `chat ${groupId}`)
    this.groups.set(groupId, { ...group, migratedTo: channel.id })
    this.channels.set(channel.id, channel)
  }

  has(key: PeerKey): boolean {
    const id = idOf(key)
    return this.people.has(id) || this.groups.has(id) || this.channels.has(id)
  }

  get accounts(): Person[] {
    return [...this.people.values()].filter((person) => person.account)
  }

  isAccount(id: number): boolean {
    return this.people.get(id)?.account !== undefined
  }

  accountByPhone(phone: string): Person | undefined {
    const wanted = digits(phone)
    return this.accounts.find((person) => person.phone === wanted)
  }

  personByUsername(username: string): Person | undefined {
    return [...this.people.values()].find((person) => same(person.username, username))
  }

  channelByUsername(username: string): Channel | undefined {
    return [...this.channels.values()].find((channel) => same(channel.username, username))
  }

  /** By username, phone or display name, as people write them. */
  findPerson(text: string): Person | undefined {
    const bare = text.trim().replace(/^@/, '')
    const number = digits(text)
    return (
      this.personByUsername(bare) ??
      [...this.people.values()].find((person) => number.length > 6 && person.phone === number) ??
      [...this.people.values()].find((person) => same(displayName(person), bare))
    )
  }

  /** A group or channel by title, among those an account is in. */
  findChat(title: string, account: number): PeerKey | undefined {
    const matches = (chat: Group): boolean => same(chat.title, title.trim()) && chat.members.includes(account)
    const group = [...this.groups.values()].find((each) => matches(each) && each.migratedTo === undefined)
    if (group) return groupKey(group.id)
    const channel = [...this.channels.values()].find(matches)
    return channel && channelKey(channel.id)
  }

  groupsOf(account: number): Group[] {
    return [...this.groups.values()].filter((group) => group.members.includes(account))
  }

  channelsOf(account: number): Channel[] {
    return [...this.channels.values()].filter((channel) => channel.members.includes(account))
  }

  titleOf(key: PeerKey): string {
    return key.startsWith('u') ? displayName(this.person(idOf(key))) : this.chat(key).title
  }

  /** Telegram gives every account its own access hash of a peer: a hash of one account is worthless to another. */
  accessHash(viewer: number, key: string): bigint {
    const name = `${viewer}/${key}`
    const known = this.accessHashes.get(name)
    if (known !== undefined) return known
    const hash = createHash('sha256').update(`${this.secret}/${name}`).digest().readBigInt64LE(0)
    this.accessHashes.set(name, hash)
    return hash
  }
}

export const displayName = (person: Person): string => [person.firstName, person.lastName].filter(Boolean).join(' ')

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`no ${what} in this world`)
  return value
}
