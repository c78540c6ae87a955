import type { MemberActor } from '@parley/toolkit/context/actor'
import type { ExecutionResult } from 'graphql'
import type { EntityKey } from './hydrate'
import type { PullStream } from './pull-stream'

type Answer = ExecutionResult | null

interface Asked {
  readonly answer: Promise<Answer>
  /** Who it was asked for, with the role of that moment. */
  readonly actor: MemberActor
  /** When the answer, or the failure, came. */
  since: number
}

interface Ahead {
  readonly key: EntityKey
  asked: Asked | null
}

const NOTHING: Promise<Answer> = Promise.resolve(null)

/** Enough that the hops between subgraphs no longer count; few enough to be held for each slow socket. */
const MAX_AHEAD = 100
/** With this many left the next ones are read, and put together while these are told. */
const MORE_FROM = 50
/** As long as answers are shared. One that waited longer for its socket is put together anew, and access checked anew. */
const FRESH_MS = 1_000

/**
 * The next events of one subscription, in order, with their answers. Events that are there at the same time are put
 * together side by side; while they are told, the next ones are read and put together, one group after the other, so that
 * groups grow when events come faster than they are answered. Holds a limited number, so a slow socket holds back the
 * stream. An answer counts only for the actor it was asked for, and not for long. Where the stream tells states instead of
 * events, each is read when it is its turn.
 */
export class ReadAhead {
  private events: Ahead[] = []
  private reading: Promise<void> | null = null
  private unanswered = 0
  /** Who the last answer was given to; null while none is wanted: before the first, and after failures. */
  private reader: MemberActor | null = null
  private ended = false

  constructor(
    private readonly stream: PullStream<EntityKey>,
    private readonly ask: (key: EntityKey) => Promise<Answer>,
  ) {}

  /** Whether an event was taken from the stream and not passed yet. */
  get holds(): boolean {
    return this.events.length > 0
  }

  /** Waits for an event, if there is none; false when the stream is closed. */
  async take(): Promise<boolean> {
    if (!this.holds) await this.read()
    return this.holds
  }

  /** The answer to the first event, which stays the first until `pass`. */
  answer(actor: MemberActor): Promise<Answer> {
    const [first] = this.events
    if (!first) return NOTHING
    this.reader = actor
    if (!isGood(first.asked, actor)) this.askAnew(actor)
    this.goOn()
    return first.asked?.answer ?? NOTHING
  }

  pass(): void {
    this.events.shift()
  }

  /** Keeps the events, to ask for their answers again: what made one fail may have made others fail. */
  forgetAnswers(): void {
    this.reader = null
    for (const event of this.events) event.asked = null
  }

  drop(): void {
    this.ended = true
    this.events = []
  }

  /** Several may wait for the same read. */
  private read(): Promise<void> {
    this.reading ??= this.readNext().finally(() => (this.reading = null))
    return this.reading
  }

  private async readNext(): Promise<void> {
    const first = await this.stream.next()
    if (!first) this.ended = true
    if (this.ended) return
    for (let key: EntityKey | null = first; key; key = this.takeReady()) this.events.push({ key, asked: null })
  }

  private takeReady(): EntityKey | null {
    return this.events.length < MAX_AHEAD ? (this.stream.nextReady?.() ?? null) : null
  }

  /** Asks for the next group when the one before is answered, and reads on when few events are left. */
  private goOn(): void {
    if (!this.reader || this.ended || !this.stream.nextReady) return
    if (this.unanswered === 0) {
      for (const event of this.events) event.asked ??= this.startAsking(event.key, this.reader)
    }
    if (this.reading || this.events.length > MORE_FROM) return
    // A read that fails is tried again, and told, when nothing is left to tell.
    this.read().then(
      () => this.goOn(),
      () => undefined,
    )
  }

  private askAnew(actor: MemberActor): void {
    for (const event of this.events) {
      if (!isGood(event.asked, actor)) event.asked = this.startAsking(event.key, actor)
    }
  }

  private startAsking(key: EntityKey, actor: MemberActor): Asked {
    const asked: Asked = { answer: this.ask(key), actor, since: Number.POSITIVE_INFINITY }
    this.unanswered++
    const note = (): void => {
      asked.since = Date.now()
      this.unanswered--
      if (this.unanswered === 0) this.goOn()
    }
    // A failure is heard of when it is the event's turn.
    asked.answer.then(note, note)
    return asked
  }
}

function isGood(asked: Asked | null, actor: MemberActor): boolean {
  return asked !== null && asked.actor === actor && Date.now() - asked.since <= FRESH_MS
}
