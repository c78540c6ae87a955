import type { SigningKeys } from './signing-keys'

/** Long enough for a page that stays open to show its pictures, short enough that a link passed on is soon useless. */
const LINK_LIFETIME_SECONDS = 60 * 60
/** A link is given again for this long: the same address is a picture that the browser has. */
const GIVEN_AGAIN_MS = (LINK_LIFETIME_SECONDS / 2) * 1000
/** Pictures on the screens of a large team. */
const REMEMBERED_LINKS = 20_000

/** A file that the accounts domain can fetch, by its id. */
export interface LinkedFile {
  readonly id: string
  readonly workspaceId: string
  readonly accountId: string
}

/** Makes links under which the gateway streams a file to whoever holds one, for half an hour at least and an hour at most. */
export class MediaLink {
  private readonly given = new Map<string, { readonly link: Promise<string>; readonly until: number }>()

  constructor(private readonly keys: SigningKeys) {}

  of(file: LinkedFile, { thumbnail }: { thumbnail: boolean }): Promise<string> {
    const key = `${file.workspaceId}/${file.id}/${thumbnail}`
    const known = this.given.get(key)
    if (known && known.until > Date.now()) return known.link
    const link = this.sign(file, thumbnail)
    this.given.delete(key)
    this.given.set(key, { link, until: Date.now() + GIVEN_AGAIN_MS })
    const [oldest] = this.given.keys()
    if (oldest !== undefined && this.given.size > REMEMBERED_LINKS) this.given.delete(oldest)
    return link
  }

  private async sign({ id, workspaceId, accountId }: LinkedFile, thumbnail: boolean): Promise<string> {
    const claims = { attachmentId: id, workspaceId, accountId, thumbnail }
    const token = await this.keys.sign(claims, { type: 'media', expiresInSeconds: LINK_LIFETIME_SECONDS })
    return `/media/${id}?token=${token}`
  }
}
