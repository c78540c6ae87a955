import DataLoader from 'dataloader'
import type { UserEntity } from './user.entity'
import type { UserStore } from './user.store'

/** Users by id, in one statement; null for those who are not members of the workspace. */
export function createUserLoader(users: UserStore, workspaceId: string): DataLoader<string, UserEntity | null> {
  return new DataLoader(async (ids) => {
    const found = new Map((await users.findMembers(workspaceId, ids)).map((user) => [user.id, user]))
    return ids.map((id) => found.get(id) ?? null)
  })
}
