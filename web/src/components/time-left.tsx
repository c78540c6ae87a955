import { Plural } from '@lingui/react/macro'

/** About how long something still takes. */
export function TimeLeft({ seconds }: { seconds: number }) {
  if (seconds < 60)
    return <Plural value={Math.max(seconds, 1)} one="about # second left" other="about # seconds left" />
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return <Plural value={minutes} one="about # minute left" other="about # minutes left" />
  return <Plural value={Math.ceil(minutes / 60)} one="about # hour left" other="about # hours left" />
}
