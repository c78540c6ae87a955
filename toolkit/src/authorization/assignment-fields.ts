import { FieldResolver, Resolver, Root, type ClassType } from 'type-graphql'
import type { Assignment } from './assignment'

interface Stubs {
  /** The subgraph's stubs of `User` and `Team`. */
  readonly user: ClassType
  readonly team: ClassType
}

interface Stub {
  readonly id: string
}

/** The resolver of what a record says about who looks after it; `objectType` is the record in the graph. */
export function createAssignmentFields(objectType: ClassType, { user, team }: Stubs): ClassType {
  @Resolver(() => objectType)
  class AssignmentFields {
    @FieldResolver(() => user, { nullable: true, description: 'The member who looks after it; null for nobody.' })
    owner(@Root() { ownerId }: Assignment): Stub | null {
      return ownerId === null ? null : { id: ownerId }
    }

    @FieldResolver(() => team, { nullable: true, description: 'The team that looks after it; null for none.' })
    team(@Root() { teamId }: Assignment): Stub | null {
      return teamId === null ? null : { id: teamId }
    }

    @FieldResolver(() => [user], {
      nullable: 'items',
      description: 'The members it is shared with: they see it as if it were theirs. Null for one who has left.',
    })
    sharedWith(@Root() { sharedWith }: Assignment): Stub[] {
      return sharedWith.map((id) => ({ id }))
    }
  }
  return AssignmentFields
}
