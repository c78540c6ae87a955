import { Plural, Trans } from '@lingui/react/macro'

const DAY_MS = 24 * 60 * 60_000

/** Says how long what is in the trash can still be brought back; `after` is when it is removed for good. */
export function PurgeNote({ after }: { after: string | null | undefined }) {
  if (!after) return null
  const days = daysUntil(after)
  return (
    <p className="meta">
      {days === 0 ? (
        <Trans>It is removed for good today.</Trans>
      ) : (
        <Plural value={days} one="It is removed for good in # day." other="It is removed for good in # days." />
      )}
    </p>
  )
}

const daysUntil = (moment: string): number => Math.max(0, Math.ceil((Date.parse(moment) - Date.now()) / DAY_MS))
