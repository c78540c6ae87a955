import { Api } from 'telegram'
import { GramConnection } from './connection'

/** Files come in bursts; a minute of silence means that the reader has gone. */
const IDLE_MS = 60_000

interface MediaConnection {
  readonly connection: Promise<GramConnection>
  idle: NodeJS.Timeout
}

/**
 * Connections to the data centres where files live, opened when one is needed and closed when idle. GramJS has its own,
 * but they retry for ever and survive destroy().
 */
export class MediaConnections {
  private readonly byDataCentre = new Map<number, MediaConnection>()

  constructor(private readonly main: GramConnection) {}

  async connectionTo(dcId: number): Promise<GramConnection> {
    if (dcId === this.main.dataCentre) return this.main
    const media = this.byDataCentre.get(dcId) ?? this.start(dcId)
    media.idle.refresh()
    const connection = await media.connection
    if (!connection.ended.aborted) return connection
    await this.drop(dcId)
    return this.start(dcId).connection
  }

  async close(): Promise<void> {
    await Promise.all([...this.byDataCentre.keys()].map((dcId) => this.drop(dcId)))
  }

  private start(dcId: number): MediaConnection {
    const idle = setTimeout(() => void this.drop(dcId), IDLE_MS)
    idle.unref()
    const media = { connection: this.open(dcId), idle }
    this.byDataCentre.set(dcId, media)
    media.connection.catch(() => void this.drop(dcId))
    return media
  }

  /** A file's data centre knows the account only after the account's own has vouched for it. */
  private async open(dcId: number): Promise<GramConnection> {
    const address = await this.main.addressOf(dcId)
    const connection = new GramConnection('', { ...this.main.options, dataCentre: { id: dcId, address } })
    try {
      await connection.open()
      const { id, bytes } = await this.main.invoke(new Api.auth.ExportAuthorization({ dcId }))
      await connection.invoke(new Api.auth.ImportAuthorization({ id, bytes }))
      connection.markSignedIn()
      return connection
    } catch (thrown) {
      await connection.close()
      throw thrown
    }
  }

  private async drop(dcId: number): Promise<void> {
    const media = this.byDataCentre.get(dcId)
    if (!media) return
    this.byDataCentre.delete(dcId)
    clearTimeout(media.idle)
    await media.connection.then(
      (connection) => connection.close(),
      () => {},
    )
  }
}
