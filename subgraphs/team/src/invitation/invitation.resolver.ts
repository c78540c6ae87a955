import { requireUser } from '@parley/toolkit/authorization/authorize'
import { Public, Requires, ServiceOnly } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { TeamContext } from '../context'
import { MemberStub } from '../external/member.stub'
import { stateOf, type InvitationState } from './invitation-state'
import { CreateInvitationLinkInput, InvitationsArguments, InviteByEmailInput } from './invitation.inputs'
import {
  Invitation,
  InvitationConnection,
  InvitationLink,
  InvitationPreview,
  InvitationStateEnum,
  TakenInvitation,
} from './invitation.type'

@Resolver(() => Invitation)
export class InvitationResolver {
  @Requires('members:manage')
  @Query(() => InvitationConnection, { description: 'The invitations to the workspace, the latest leading.' })
  invitations(
    @Args(() => InvitationsArguments) { search, state, ...page }: InvitationsArguments,
    @Ctx() { services }: TeamContext,
  ): Promise<Page<Invitation>> {
    return services.invitations.list(page, { search, state }, services.now())
  }

  @FieldResolver(() => InvitationStateEnum, { description: 'Whether it can still be used.' })
  state(@Root() invitation: Invitation, @Ctx() { services }: TeamContext): InvitationState {
    return stateOf(invitation, services.now())
  }

  @FieldResolver(() => Int, { description: 'How many have joined by it.' })
  uses(@Root() { id }: Invitation, @Ctx() { loaders }: TeamContext): Promise<number> {
    return loaders.usesOfInvitation.load(id)
  }

  @FieldResolver(() => MemberStub, { nullable: true, description: 'Who invited; null if they are gone.' })
  inviter(@Root() { inviterId }: Invitation): MemberStub {
    return { id: inviterId }
  }

  @Requires('members:manage')
  @Mutation(() => Invitation, {
    description:
      'Invites one address by e-mail. FORBIDDEN for a role above your own; ALREADY_MEMBER, INVITATION_EXISTS, VALIDATION_FAILED.',
  })
  inviteByEmail(
    @Arg('input', () => InviteByEmailInput, { description: 'Whom, and with which role.' }) input: InviteByEmailInput,
    @Ctx() { request, services }: TeamContext,
  ): Promise<Invitation> {
    return services.invite.byEmail(requireUser(request), input)
  }

  @Requires('members:manage')
  @Mutation(() => InvitationLink, {
    description: 'Makes a link, which is shown this once. FORBIDDEN for a role above your own; VALIDATION_FAILED.',
  })
  async createInvitationLink(
    @Arg('input', () => CreateInvitationLinkInput, { description: 'Which role, and how often.' })
    input: CreateInvitationLinkInput,
    @Ctx() { request, services }: TeamContext,
  ): Promise<InvitationLink> {
    const { invitation, token } = await services.invite.byLink(requireUser(request), input)
    return { invitation, token, url: services.invitationUrl(token) }
  }

  @Requires('members:manage')
  @Mutation(() => Invitation, {
    description:
      'Sends an invitation again, with a new link and the whole time anew; at most once a minute. NOT_FOUND, INVITATION_USED, INVITATION_REVOKED, INVITATION_DECLINED, RATE_LIMITED, VALIDATION_FAILED for a link.',
  })
  resendInvitation(
    @Arg('id', () => ID, { description: 'Of the invitation.' }) id: string,
    @Ctx() { request, services }: TeamContext,
  ): Promise<Invitation> {
    return services.manageInvitations.resend(requireUser(request), id)
  }

  @Requires('members:manage')
  @Mutation(() => Invitation, {
    description: 'Withdraws an invitation. NOT_FOUND, INVITATION_USED, INVITATION_DECLINED.',
  })
  revokeInvitation(
    @Arg('id', () => ID, { description: 'Of the invitation.' }) id: string,
    @Ctx() { request, services }: TeamContext,
  ): Promise<Invitation> {
    return services.manageInvitations.revoke(requireUser(request), id)
  }

  @Public('whoever has the token of an invitation may see it before signing in')
  @Query(() => InvitationPreview, { description: 'What an invitation is for. NOT_FOUND.' })
  invitationByToken(
    @Arg('token', () => String, { description: 'Out of the link.' }) token: string,
    @Ctx() { services }: TeamContext,
  ): Promise<InvitationPreview> {
    return services.previewInvitation.run(token)
  }

  @Public('the token is the proof; whoever was invited need not have an account')
  @Mutation(() => Boolean, {
    description:
      'Says no to an invitation that came by e-mail. NOT_FOUND, INVITATION_EXPIRED, INVITATION_REVOKED, INVITATION_USED, VALIDATION_FAILED for a link.',
  })
  async declineInvitation(
    @Arg('token', () => String, { description: 'Out of the link.' }) token: string,
    @Ctx() { services }: TeamContext,
  ): Promise<boolean> {
    await services.manageInvitations.decline(token)
    return true
  }

  @ServiceOnly()
  @Mutation(() => TakenInvitation, {
    description:
      'Takes a use for someone who becomes a member next; the same person may repeat it. NOT_FOUND, INVITATION_EXPIRED, INVITATION_REVOKED, INVITATION_DECLINED, INVITATION_USED, INVITATION_FOR_ANOTHER.',
  })
  takeInvitation(
    @Arg('token', () => String, { description: 'Out of the link.' }) token: string,
    @Arg('userId', () => ID, { description: 'Who joins.' }) userId: string,
    @Arg('email', () => String, { description: 'Their address, in lower case.' }) email: string,
    @Ctx() { services }: TeamContext,
  ): Promise<TakenInvitation> {
    return services.takeInvitation.run({ token, userId, email })
  }
}
