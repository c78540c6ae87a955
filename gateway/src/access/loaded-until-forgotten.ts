import { LRUCache } from 'lru-cache'

export interface Keeping {
  /** Groups beyond this forget the one that was used least recently. */
  readonly groups: number
  /** Without it a value is kept until it is forgotten. */
  readonly milliseconds?: number
}

/**
 * Values that are loaded once and then kept, in groups that are forgotten together. A load that began before its group
 * was forgotten is not believed, whoever waits for it: it is made again. A failure is not kept.
 */
export class LoadedUntilForgotten<Value> {
  private readonly groups: LRUCache<string, Map<string, Promise<Value>>>

  constructor({ groups, milliseconds }: Keeping) {
    this.groups = new LRUCache({ max: groups, ...(milliseconds && { ttl: milliseconds }) })
  }

  async get(group: string, key: string, load: () => Promise<Value>): Promise<Value> {
    for (;;) {
      const loading = this.find(group, key) ?? this.begin(group, key, load)
      const value = await loading
      if (this.groups.peek(group)?.get(key) === loading) return value
    }
  }

  forget(group: string): void {
    this.groups.delete(group)
  }

  forgetAll(): void {
    this.groups.clear()
  }

  private find(group: string, key: string): Promise<Value> | undefined {
    return this.groups.get(group)?.get(key)
  }

  private begin(group: string, key: string, load: () => Promise<Value>): Promise<Value> {
    const values = this.groups.get(group) ?? new Map<string, Promise<Value>>()
    const loading = load()
    values.set(key, loading)
    if (this.groups.peek(group) !== values) this.groups.set(group, values)
    // Whoever waits hears of the failure; the next one asks again.
    loading.catch(() => values.get(key) === loading && values.delete(key))
    return loading
  }
}
