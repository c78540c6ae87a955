import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import { describeDevice } from './device'
import type { SessionEntity } from './session.entity'
import type { SessionStore } from './session.store'

/**
 * Lists where a user is signed in. A search goes by what is shown, and the name of a device is stored nowhere: it is told
 * from the user agent, of the few sessions that one user has.
 */
export class ListSessions {
  constructor(
    private readonly sessions: SessionStore,
    private readonly now: () => Date,
  ) {}

  async run(userId: string, page: PageArgumentValues, search?: string | null): Promise<Page<SessionEntity>> {
    const now = this.now()
    const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    const ids = words.length > 0 ? await this.find(userId, words, now) : null
    return this.sessions.listActive(userId, page, { now, ids })
  }

  private async find(userId: string, words: readonly string[], now: Date): Promise<string[]> {
    const active = await this.sessions.describeActive(userId, now)
    return active
      .filter(({ address, userAgent }) => {
        const shown = `${describeDevice(userAgent)} ${address}`.toLowerCase()
        return words.every((word) => shown.includes(word))
      })
      .map(({ id }) => id)
  }
}
