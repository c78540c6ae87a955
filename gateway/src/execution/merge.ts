import { isData, ownValue, setOwn, type Data } from './own-value'

/** Adds what one fetch brought to what earlier ones did. Lists of the same place have the same length. */
export function merge(target: Data, source: Data): void {
  for (const key of Object.keys(source)) {
    const value = source[key]
    if (value === undefined) continue
    const known = ownValue(target, key)
    if (isData(known) && isData(value)) merge(known, value)
    else if (Array.isArray(known) && Array.isArray(value) && known.length === value.length) mergeLists(known, value)
    else setOwn(target, key, value)
  }
}

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  for (const [index, value] of source.entries()) {
    const known = target[index]
    if (isData(known) && isData(value)) merge(known, value)
    else target[index] = value
  }
}
