import type { FileStore } from '../files/file-store'
import type { MtprotoServer } from '../mtproto/server'
import type { Session } from '../mtproto/session'
import type { TlObject } from '../mtproto/tl-schema'
import { nowSeconds } from './clock'
import type { Presence } from './presence'
import { renderShortMessage } from './render/messages'
import type { View } from './render/peers'
import { renderEvent, renderUpdates } from './render/updates'
import type { Applied } from './world/changes'
import { idOf, isChannelKey, type BoxKey } from './world/records'
import type { World } from './world/world'

/**
 * Pushes what happened to the clients that are connected. Pushes are best effort, as in Telegram: whoever is away,
 * paused or hit by an ordered fault finds the same events by a difference.
 */
export class Publisher {
  private readonly pausedUntil = new Map<number | 'everyone', number>()

  constructor(
    private readonly world: World,
    private readonly presence: Presence,
    private readonly files: FileStore,
    private readonly server: MtprotoServer,
  ) {}

  publish(applied: Applied[], except?: Session): void {
    for (const each of applied) {
      if (!isChannelKey(each.box)) this.pushEvent(idOf(each.box), each, except)
      else
        for (const member of this.world.directory.chat(each.box).members)
          if (this.world.directory.isAccount(member)) this.pushEvent(member, each, except)
    }
  }

  /** Pushes an update that no difference repeats: typing, status, login tokens. */
  notify(account: number, update: TlObject): void {
    this.push(account, () => ({ _: 'updateShort', update, date: nowSeconds() }))
  }

  pause(seconds: number, account?: number): void {
    this.pausedUntil.set(account ?? 'everyone', Date.now() + seconds * 1000)
  }

  view(account: number): View {
    return { world: this.world, presence: this.presence, files: this.files, viewer: account }
  }

  private pushEvent(account: number, applied: Applied, except?: Session): void {
    this.push(account, () => this.render(account, applied), except, applied.box)
  }

  private render(account: number, applied: Applied): TlObject | undefined {
    const rendered = renderEvent(this.view(account), applied)
    if (!rendered) return undefined
    return this.renderShort(applied) ?? renderUpdates(this.view(account), [rendered])
  }

  /** Telegram sends text in the short form only when the client has met the chat, so never for its first message. */
  private renderShort({ box, event }: Applied): TlObject | undefined {
    if (event.kind !== 'new') return undefined
    const messages = this.world.box(box)
    const message = messages.messages.get(event.id)
    if (!message || messages.ids(message.peer).length < 2) return undefined
    return renderShortMessage(message, event.pts)
  }

  private push(account: number, make: () => TlObject | undefined, except?: Session, box?: BoxKey): void {
    if (this.isPaused(account)) return
    const sessions = this.server.sessionsOf(account).filter((each) => each !== except && each.receivesUpdates)
    if (!sessions.length) return
    const fault = this.server.faults.take('updates', this.world.directory.person(account).phone)
    if (fault?.drop) return
    const update = fault?.tooLong ? tooLong(box) : make()
    if (!update) return
    const send = (): void => sessions.forEach((session) => this.server.push(session, update))
    if (fault?.delayMs) setTimeout(send, fault.delayMs).unref()
    else send()
    if (fault?.duplicate) send()
  }

  private isPaused(account: number): boolean {
    const until = Math.max(this.pausedUntil.get(account) ?? 0, this.pausedUntil.get('everyone') ?? 0)
    return until > Date.now()
  }
}

function tooLong(box: BoxKey | undefined): TlObject {
  if (!box || !isChannelKey(box)) return { _: 'updatesTooLong' }
  return {
    _: 'updateShort',
    update: { _: 'updateChannelTooLong', channel_id: idOf(box) },
    date: nowSeconds(),
  }
}
