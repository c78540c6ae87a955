const listeners = new Set<() => void>()

/** The gateway said that the viewer may see other things than before: what is on screen has to be asked for again. */
export function sightChanged(): void {
  for (const listener of listeners) listener()
}

export function onSightChanged(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
