import { Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql'
import type { RequestContext } from '../context/request-context'
import type { AssignedResource } from '../database/assigned-store'
import type { Assignment } from './assignment'
import { createRecordAccess, explainReach, type RecordAccess, type Stub, type Stubs } from './record-access'

/** The resolvers of what records say about who looks after them; each is a type of the graph and its resource. */
export function createAssignmentFields(
  records: readonly (readonly [objectType: ClassType, resource: AssignedResource])[],
  stubs: Stubs,
): ClassType[] {
  const access = createRecordAccess(stubs)
  return records.map(([objectType, resource]) => createFields(objectType, resource, { ...stubs, access }))
}

function createFields(
  objectType: ClassType,
  resource: AssignedResource,
  { user, team, access }: Stubs & { readonly access: ClassType },
): ClassType {
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

    @FieldResolver(() => access, {
      nullable: true,
      description:
        'Why you see it. `recordViewers` says who else does, `explainAccess` why another member does or not.',
    })
    access(@Root() record: Assignment, @Ctx() { request }: { request: RequestContext }): RecordAccess | null {
      return explainReach(request.actor, `${resource}:read`, record)
    }
  }
  return AssignmentFields
}
