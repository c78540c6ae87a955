/** The values of the sort keys of one row, as Postgres writes them: a JavaScript Date would lose the microseconds. */
export type CursorValues = readonly (string | null)[]

/** `order` names the sorting that the cursor belongs to. */
export function encodeCursor(order: string, values: CursorValues): string {
  return Buffer.from(JSON.stringify([order, ...values])).toString('base64url')
}

/** Null when the text is no cursor of that order. */
export function decodeCursor(text: string, order: string, length: number): CursorValues | null {
  const parts = parseArray(Buffer.from(text, 'base64url').toString('utf8'))
  if (!parts || parts.length !== length + 1 || parts[0] !== order) return null
  const values = parts.slice(1)
  return values.every(isKeyValue) ? values : null
}

function parseArray(json: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

const isKeyValue = (value: unknown): value is string | null => value === null || typeof value === 'string'
