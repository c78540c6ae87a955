import fs from 'node:fs'
import path from 'node:path'

/** Unknown ids are asked for by pages of a newer build too: looking for that build costs this much time apart at least. */
const LOOK_AGAIN_MS = 1_000

/**
 * The documents that builds of the web app declare, by the SHA-256 of their text: the present build and the earlier ones
 * whose pages may still be open. A build that comes later is found without a restart.
 */
export class DocumentStore {
  private documents: ReadonlyMap<string, string> = new Map()
  private readonly read = new Set<string>()
  private lookedAt = 0

  /** @param folder of JSON files, each `{ "<hash>": "<text>" }` and never changed once written; need not exist yet, or be there at all. */
  constructor(private readonly folder: string | null) {
    this.look()
  }

  get size(): number {
    return this.documents.size
  }

  find(hash: string): string | null {
    const known = this.documents.get(hash)
    if (known !== undefined || Date.now() - this.lookedAt < LOOK_AGAIN_MS) return known ?? null
    this.look()
    return this.documents.get(hash) ?? null
  }

  private look(): void {
    this.lookedAt = Date.now()
    const { folder } = this
    if (folder === null || !fs.existsSync(folder)) return
    for (const name of fs.readdirSync(folder)) {
      if (!name.endsWith('.json') || this.read.has(name)) continue
      const manifest = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as Record<string, string>
      this.documents = new Map([...this.documents, ...Object.entries(manifest)])
      this.read.add(name)
    }
  }
}
