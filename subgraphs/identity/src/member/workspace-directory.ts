import { queryableId } from '@parley/toolkit/database/queryable-id'
import { notFound } from '@parley/toolkit/errors/domain-error'
import type { MemberStore } from './member.store'
import type { Member } from './member.type'

/** Tells other parts of Parley who is who in the workspace in scope. */
export class WorkspaceDirectoryReader {
  constructor(private readonly members: MemberStore) {}

  async look(
    userIds: readonly string[],
    emails: readonly string[],
  ): Promise<{ workspaceName: string; members: Member[] }> {
    const [workspace, byId, byEmail] = await Promise.all([
      this.members.workspace(),
      this.members.findByIds(userIds.map(queryableId)),
      this.members.findByEmails(emails),
    ])
    if (!workspace) throw notFound('The workspace')
    const members = new Map([...byId, ...byEmail].map((member) => [member.id, member]))
    return { workspaceName: workspace.name, members: [...members.values()] }
  }
}
