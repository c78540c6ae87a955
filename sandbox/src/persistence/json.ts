/** JSON that also carries the 64-bit numbers and bytes which message entities may hold. */
export function encodeJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key: string, plain: unknown) {
    const original = this[key]
    if (typeof original === 'bigint') return { $long: String(original) }
    if (Buffer.isBuffer(original)) return { $bytes: original.toString('base64') }
    return plain
  })
}

export function decodeJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value
    if ('$long' in value) return BigInt(String(value.$long))
    if ('$bytes' in value) return Buffer.from(String(value.$bytes), 'base64')
    return value
  })
}
