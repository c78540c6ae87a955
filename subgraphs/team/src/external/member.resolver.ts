import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Availability } from '../availability/availability.type'
import type { TeamContext } from '../context'
import { Team } from '../team/team.type'
import { MemberStub } from './member.stub'

@Resolver(() => MemberStub)
export class MemberResolver {
  @FieldResolver(() => [Team], { description: 'The teams of the member, by name.' })
  teams(@Root() { id }: MemberStub, @Ctx() { loaders }: TeamContext): Promise<Team[]> {
    return loaders.teamsOfMember.load(id)
  }

  @FieldResolver(() => Availability, { description: 'Whether new work is given to the member.' })
  availability(@Root() { id }: MemberStub, @Ctx() { loaders }: TeamContext): Promise<Availability> {
    return loaders.availability.load(id)
  }
}
