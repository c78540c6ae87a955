/** What subgraphs answered, while an answer is put together. */
export type Data = Record<string, unknown>

/** A client may call a field as it likes, `__proto__` or `constructor` too: only what an answer itself holds counts. */
export function ownValue(data: Data, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined
}

export function setOwn(data: Data, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(data, key, { value, enumerable: true, writable: true })
  else data[key] = value
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
