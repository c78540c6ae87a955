import { between, createRandom, pick, type Random } from '../files/random'
import { slotsFor } from '../seed/conversation'
import { tell, type Slots } from '../seed/dialogue'
import { GROUP_TALK } from '../seed/texts/group-talk'
import { deliver } from '../telegram/actions/deliver'
import { readByCounterpart } from '../telegram/actions/read'
import { showTyping } from '../telegram/actions/typing'
import { listDialogs, type DialogEntry } from '../telegram/render/dialogs'
import type { Services } from '../telegram/services'
import {
  idOf,
  isUserKey,
  userKey,
  type Channel,
  type PeerKey,
  type Person,
  type StoredMessage,
} from '../telegram/world/records'
import { chooseReply, languageOf } from './choose-reply'
import { AMBIENT_TEXTS } from './reply-texts'

export interface ScriptOptions {
  replies: boolean
  ambient: boolean
}

/** Chats considered when someone writes of themselves: the ones a person would look at. */
const AMBIENT_CHATS = 15
/** Someone who has written this often without an answer waits. */
const UNANSWERED_LIMIT = 2
/** In groups somebody answers most of the time, not always. */
const GROUP_ANSWER_CHANCE = 0.6

/**
 * Brings the counterparts to life: they read what an account sends, type, and answer in their language; and, when
 * ambient, write of themselves now and then. Everything is on timers that `stop` ends; nothing is promised to a test.
 */
export class ScriptedPeople {
  private readonly random: Random = createRandom(Date.now() % 2 ** 31)
  private readonly timers = new Set<NodeJS.Timeout>()
  private readonly answering = new Set<string>()

  constructor(
    private readonly services: Services,
    private readonly options: ScriptOptions,
  ) {}

  start(): void {
    if (this.options.replies)
      this.services.sentListeners.add((account, peer, message) => this.onSent(account, peer, message))
    if (this.options.ambient)
      for (const account of this.services.world.directory.accounts) this.scheduleAmbient(account)
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
  }

  private onSent(account: number, peer: PeerKey, message: StoredMessage): void {
    const answerer = this.answererIn(account, peer)
    const chat = `${account}/${peer}`
    if (!answerer || this.answering.has(chat)) return
    this.answering.add(chat)
    const { publisher, presence, world } = this.services
    this.after(between(this.random, 300, 900), () => {
      publisher.notify(account, {
        _: 'updateUserStatus',
        user_id: answerer.id,
        status: presence.set(answerer.id, true),
      })
      readByCounterpart(world, publisher, { account, peer, maxId: 0 })
      showTyping(publisher, { account, peer, from: answerer.id })
    })
    this.after(between(this.random, 1200, 4000), () => {
      this.answering.delete(chat)
      this.answer(account, peer, answerer, message)
    })
  }

  /** Who answers in a chat; nobody in broadcasts, among accounts, and where the person is the silent sort. */
  private answererIn(account: number, peer: PeerKey): Person | undefined {
    const { directory } = this.services.world
    if (isUserKey(peer)) {
      const person = directory.person(idOf(peer))
      return person.account || person.silent ? undefined : person
    }
    const chat = directory.chat(peer) as Channel
    const people = chat.members.filter((id) => id !== account && !directory.isAccount(id))
    if (chat.broadcast || !people.length || this.random() > GROUP_ANSWER_CHANCE) return undefined
    return directory.person(pick(this.random, people))
  }

  private answer(account: number, peer: PeerKey, from: Person, to: StoredMessage): void {
    const { world, publisher } = this.services
    const language = languageOf(to.text, from.language)
    const box = world.boxFor(account, peer)
    const recent = box
      .ids(peer)
      .slice(-12)
      .map((id) => box.messages.get(id)?.text ?? '')
    const text = chooseReply(this.random, language, to.text, this.slots(account, { ...from, language }), recent)
    const quotes = !isUserKey(peer) || this.random() < 0.2
    deliver(world, publisher, {
      from: from.id,
      to: isUserKey(peer) ? userKey(account) : peer,
      text,
      ...(quotes ? { replyToUid: to.uid } : {}),
    })
  }

  private scheduleAmbient(account: Person): void {
    this.after(between(this.random, 40_000, 90_000), () => {
      this.scheduleAmbient(account)
      if (this.services.world.keys.of(account.id).length) this.speakUp(account)
    })
  }

  /** Someone from a recent chat types, then writes. */
  private speakUp(account: Person): void {
    const { world, publisher } = this.services
    const chats = listDialogs(world, account.id)
      .slice(0, AMBIENT_CHATS)
      .filter((entry) => this.mayGoOn(account.id, entry))
    if (!chats.length) return
    const { key } = pick(this.random, chats)
    const from = this.speakerIn(account.id, key)
    if (!from) return
    showTyping(publisher, { account: account.id, peer: key, from: from.id })
    this.after(between(this.random, 1500, 4000), () => {
      const texts = isUserKey(key) ? AMBIENT_TEXTS[from.language] : GROUP_TALK[from.language]
      const text = tell(this.random, pick(this.random, texts), this.slots(account.id, from))
      deliver(world, publisher, { from: from.id, to: isUserKey(key) ? userKey(account.id) : key, text })
    })
  }

  private speakerIn(account: number, key: PeerKey): Person | undefined {
    const { directory } = this.services.world
    if (isUserKey(key)) return directory.person(idOf(key))
    const people = directory.chat(key).members.filter((id) => id !== account && !directory.isAccount(id))
    return people.length ? directory.person(pick(this.random, people)) : undefined
  }

  /** Not in broadcasts, not with oneself or another account, and not where the last words wait for an answer. */
  private mayGoOn(account: number, { key }: DialogEntry): boolean {
    const { directory } = this.services.world
    if (!isUserKey(key)) return !(directory.chat(key) as Channel).broadcast
    if (directory.isAccount(idOf(key)) || directory.person(idOf(key)).silent) return false
    const box = this.services.world.boxFor(account, key)
    return box
      .ids(key)
      .slice(-UNANSWERED_LIMIT)
      .some((id) => box.messages.get(id)?.out)
  }

  private slots(account: number, person: Person): Slots {
    const { directory } = this.services.world
    const others = [...directory.people.values()].filter((each) => !each.account && each.language === person.language)
    return slotsFor(this.random, directory.person(account), person, pick(this.random, others))
  }

  private after(milliseconds: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      act()
    }, milliseconds)
    timer.unref()
    this.timers.add(timer)
  }
}
