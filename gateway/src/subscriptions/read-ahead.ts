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

/** Enough that the hops between subgraphs no longer count; few enough to be held for each slow socket. */
const MAX_AHEAD = 50
/** As long as answers are shared. One that waited longer for its socket is put together anew, and access checked anew. */
const FRESH_MS = 1_000

/**
 * The next events of one subscription, in order, with their answers: events that are there at the same time are put
 * together side by side. Takes nothing more from the stream until all of them are passed, so a slow socket holds back the
 * stream. An answer counts only for the actor it was asked for, and not for long.
 */
export class ReadAhead {
  private events: Ahead[] = []

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
    if (this.holds) return true
    const first = await this.stream.next()
    for (let key = first; key; key = this.takeReady()) this.events.push({ key, asked: null })
    return this.holds
  }

  /** The answer to the first event, which stays the first until `pass`. */
  async answer(actor: MemberActor): Promise<Answer> {
    const [first] = this.events
    if (!first) return null
    if (!isGood(first.asked, actor)) for (const event of this.events) event.asked = this.startAsking(event.key, actor)
    return first.asked?.answer ?? null
  }

  pass(): void {
    this.events.shift()
  }

  /** Keeps the events, to ask for their answers again: what made one fail may have made others fail. */
  forgetAnswers(): void {
    for (const event of this.events) event.asked = null
  }

  drop(): void {
    this.events = []
  }

  private takeReady(): EntityKey | null {
    return this.events.length < MAX_AHEAD ? (this.stream.nextReady?.() ?? null) : null
  }

  private startAsking(key: EntityKey, actor: MemberActor): Asked {
    const asked: Asked = { answer: this.ask(key), actor, since: Number.POSITIVE_INFINITY }
    const note = (): void => void (asked.since = Date.now())
    // A failure is heard of when it is the event's turn.
    asked.answer.then(note, note)
    return asked
  }
}

function isGood(asked: Asked | null, actor: MemberActor): boolean {
  return asked !== null && asked.actor === actor && Date.now() - asked.since <= FRESH_MS
}
