import { membershipChanged } from '@parley/schema/events/identity'
import type { Role } from '@parley/toolkit/context/actor'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import type { z } from 'zod'
import type { DirectoryMember } from '../src/external/directory'
import { team } from '../src/subgraph'

export type MembershipChange = z.input<typeof membershipChanged.payload>

/** The team subgraph with an identity beside it that knows the members it is told. */
export class TestTeam {
  /** The members of each workspace. */
  private readonly known = new Map<string, Map<string, DirectoryMember>>()
  private clock = Date.now()

  private constructor(readonly subgraph: Awaited<ReturnType<typeof createTestSubgraph<never, never>>>) {}

  static async create(): Promise<TestTeam> {
    let self: TestTeam | undefined
    const graph = neighbours({
      identity: ({ variables }, workspaceId) => self?.look(workspaceId ?? '', variables as never),
    })
    const now = (): Date => new Date(self?.clock ?? Date.now())
    self = new TestTeam((await createTestSubgraph(team, { graph, now })) as never)
    return self
  }

  /** Moves the clock of the subgraph. */
  wait(milliseconds: number): void {
    this.clock += milliseconds
  }

  /** A member whom identity knows. */
  member(role: Role, workspaceId?: string, name = 'Vera Sample'): TestActor {
    const member = workspaceId ? actor(role).in(workspaceId) : actor(role)
    const members = this.known.get(member.workspaceId) ?? new Map<string, DirectoryMember>()
    this.known.set(member.workspaceId, members)
    const user = { name, email: emailOf(member) }
    members.set(member.userId, { id: member.userId, role, user })
    return member
  }

  /** What identity publishes about a member; it knows one who is gone no more. */
  async publish(
    member: Pick<TestActor, 'userId' | 'workspaceId' | 'role'>,
    change: Partial<MembershipChange>,
  ): Promise<void> {
    const payload = { userId: member.userId, role: member.role, ...change }
    if (payload.role === null) this.known.get(member.workspaceId)?.delete(member.userId)
    await this.subgraph.deliver(membershipChanged, payload, { workspaceId: member.workspaceId })
  }

  /** The answer to the one root field of an operation, or the code of its error. */
  async ask<Answer = unknown>(
    query: string,
    variables: Record<string, unknown> = {},
    who: TestActor | null = null,
  ): Promise<Answer> {
    const { data, code } = await this.subgraph.execute<Record<string, unknown>>({ query, variables, actor: who })
    return (code ?? Object.values(data ?? {})[0]) as Answer
  }

  /** The same, asked by another part of Parley. */
  async askAsService<Answer = unknown>(
    query: string,
    variables: Record<string, unknown>,
    workspaceId: string,
  ): Promise<Answer> {
    const who = { kind: 'service', service: 'identity', workspaceId } as const
    const { data, code } = await this.subgraph.execute<Record<string, unknown>>({ query, variables, actor: who })
    return (code ?? Object.values(data ?? {})[0]) as Answer
  }

  private look(workspaceId: string, { userIds, emails }: { userIds: string[]; emails: string[] }) {
    const members = [...(this.known.get(workspaceId)?.values() ?? [])]
    const found = members.filter(({ id, user }) => userIds.includes(id) || emails.includes(user.email))
    return { workspaceDirectory: { workspaceName: 'Made-up Ltd', members: found } }
  }
}

export const emailOf = ({ userId }: TestActor): string => `${userId}@example.test`
