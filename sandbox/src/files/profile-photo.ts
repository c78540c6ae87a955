import { channelKey, groupKey, idOf, userKey, type PeerKey } from '../telegram/world/records'

/** Profile photo ids are the peer's id with a tail digit for its kind, so nothing about them needs storing. */
const KINDS = ['u', 'g', 'c'] as const
const MARK = 7_000_000_000_000_000_000n

export const profilePhotoId = (key: PeerKey): bigint =>
  MARK + BigInt(idOf(key)) * 10n + BigInt(KINDS.indexOf(key.charAt(0) as (typeof KINDS)[number]))

export function peerOfProfilePhoto(id: bigint): PeerKey | undefined {
  if (id < MARK) return undefined
  const peer = Number((id - MARK) / 10n)
  const kind = KINDS[Number((id - MARK) % 10n)]
  if (kind === 'u') return userKey(peer)
  if (kind === 'g') return groupKey(peer)
  return kind === 'c' ? channelKey(peer) : undefined
}
