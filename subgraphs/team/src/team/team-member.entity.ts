import { Entity, PrimaryColumn } from 'typeorm'

/** A member of a team. */
@Entity({ schema: 'team', name: 'team_member' })
export class TeamMemberEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  teamId: string

  @PrimaryColumn({ type: 'uuid' })
  userId: string
}
