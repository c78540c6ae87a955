import { createRowLoader } from '@parley/toolkit/loading/row-loader'
import DataLoader from 'dataloader'
import type { MemberStore } from './member.store'
import type { Member } from './member.type'

export function createMemberLoader(members: MemberStore): DataLoader<string, Member | null> {
  return createRowLoader((ids) => members.findByIds(ids))
}

export function createLastSeenLoader(members: MemberStore): DataLoader<string, Date | null> {
  return new DataLoader(async (ids) => {
    const seen = await members.lastSeen(ids)
    return ids.map((id) => seen.get(id) ?? null)
  })
}
