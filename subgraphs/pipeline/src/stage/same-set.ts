/** Whether both name the same, each once. */
export function isSameSet(given: readonly string[], wanted: readonly string[]): boolean {
  const set = new Set(given)
  return set.size === given.length && set.size === wanted.length && wanted.every((id) => set.has(id))
}
