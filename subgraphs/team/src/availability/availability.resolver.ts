import { requireUser } from '@parley/toolkit/authorization/authorize'
import { SignedIn } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { TeamContext } from '../context'
import { SetAvailabilityInput } from './availability.inputs'
import { Availability } from './availability.type'

@Resolver(() => Availability)
export class AvailabilityResolver {
  @SignedIn()
  @Mutation(() => Availability, {
    description:
      'Says whether a member gets new work in turn: yourself, or with `teams:manage` anyone. FORBIDDEN, NOT_FOUND, VALIDATION_FAILED.',
  })
  setAvailability(
    @Arg('input', () => SetAvailabilityInput, { description: 'Who, and until when.' }) input: SetAvailabilityInput,
    @Ctx() { request, services }: TeamContext,
  ): Promise<Availability> {
    return services.setAvailability.run(request, requireUser(request), input)
  }
}
