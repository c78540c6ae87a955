import type { Logger } from '@parley/toolkit/logging/logger'
import { Api } from 'telegram'
import { checkPassword } from '../operations/check-password'
import { download } from '../operations/download'
import { getDialogs } from '../operations/get-dialogs'
import { getHistory } from '../operations/get-history'
import { getSelf } from '../operations/get-self'
import { logOut } from '../operations/log-out'
import { markRead } from '../operations/mark-read'
import { requestQrLogin, saysTokenAccepted } from '../operations/qr-login'
import { sendCode } from '../operations/send-code'
import { sendMessage } from '../operations/send-message'
import { signIn } from '../operations/sign-in'
import type {
  DialogPage,
  DialogPageRequest,
  FileRequest,
  HistoryPage,
  OutgoingTelegramMessage,
  PeerReference,
  PhotoRequest,
  QrLoginStep,
  SentCode,
  SentTelegramMessage,
  SignInStep,
  TelegramClientPort,
  TelegramSelf,
  UpdateState,
  WatchedChannel,
} from '../telegram-client.port'
import type { Commit } from '../updates/commit-batch'
import { UpdateFollower, type FollowTimes } from '../updates/follow'
import type { GramConnection } from './connection'
import { MediaConnections } from './media-connections'

/** The port to Telegram on GramJS: each method is one operation on one connection. */
export class GramClient implements TelegramClientPort {
  private readonly media: MediaConnections
  private follower: UpdateFollower | null = null
  private watched: readonly WatchedChannel[] = []

  constructor(
    private readonly connection: GramConnection,
    private readonly times: FollowTimes,
    private readonly logger: Logger,
  ) {
    this.media = new MediaConnections(connection)
  }

  async connect(): Promise<void> {
    try {
      await this.connection.open()
      if (this.connection.isSignedIn) await this.getSelf()
    } catch (thrown) {
      await this.destroy()
      throw thrown
    }
  }

  async destroy(): Promise<void> {
    await Promise.all([this.media.close(), this.connection.close()])
  }

  exportSession(): string {
    return this.connection.exportSession()
  }

  onConnection(listener: (connected: boolean) => void): void {
    this.connection.onState(listener)
  }

  sendCode(phoneNumber: string): Promise<SentCode> {
    return sendCode(this.connection, phoneNumber)
  }

  async signIn(phoneNumber: string, codeHash: string, code: string): Promise<SignInStep> {
    const step = await signIn(this.connection, phoneNumber, codeHash, code)
    if (step.step === 'done') this.connection.markSignedIn()
    return step
  }

  async checkPassword(password: string): Promise<TelegramSelf> {
    const self = await checkPassword(this.connection, password)
    this.connection.markSignedIn()
    return self
  }

  async requestQrLogin(): Promise<QrLoginStep> {
    const step = await requestQrLogin(this.connection)
    if (step.step === 'done') this.connection.markSignedIn()
    return step
  }

  onLoginToken(listener: () => void): void {
    this.connection.onUpdates((updates) => {
      if (saysTokenAccepted(updates)) listener()
    })
  }

  logOut(): Promise<void> {
    return logOut(this.connection)
  }

  getSelf(): Promise<TelegramSelf> {
    return getSelf(this.connection)
  }

  getDialogs(page: DialogPageRequest): Promise<DialogPage> {
    return getDialogs(this.connection, page)
  }

  getHistory(peer: PeerReference, beforeId: number, limit: number): Promise<HistoryPage> {
    return getHistory(this.connection, peer, beforeId, limit)
  }

  async sendMessage(message: OutgoingTelegramMessage): Promise<SentTelegramMessage> {
    const sent = await sendMessage(this.connection, message)
    this.follower?.accept({ kind: 'sent', updates: sent.updates, randomId: message.randomId })
    return sent.message
  }

  async markRead(peer: PeerReference, upToId: number): Promise<void> {
    const effect = await markRead(this.connection, peer, upToId)
    if (effect) this.follower?.accept({ kind: 'moved', ...effect })
  }

  download(file: FileRequest | PhotoRequest, from = 0): AsyncIterable<Uint8Array> {
    return download(this.connection, this.media, file, from)
  }

  async follow(state: UpdateState | null, commit: Commit): Promise<void> {
    if (this.follower) throw new Error('this client follows its account already')
    const follower = new UpdateFollower(this.connection, commit, this.times, this.logger)
    this.follower = follower
    follower.watch(this.watched)
    this.connection.onUpdates((updates: Api.TypeUpdates) => follower.accept({ kind: 'pushed', updates }))
    await follower.run(state)
  }

  watchChannels(channels: readonly WatchedChannel[]): void {
    this.watched = channels
    this.follower?.watch(channels)
  }
}
