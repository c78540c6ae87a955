import { Column, Entity, PrimaryColumn } from 'typeorm'

/** What this domain knows about a user in the workspace; there is no row while it was never told anything. */
@Entity({ schema: 'team', name: 'colleague' })
export class ColleagueEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  /** The user. */
  @PrimaryColumn({ type: 'uuid' })
  id: string

  /** No member any more. */
  @Column({ type: 'boolean', default: false })
  departed: boolean

  @Column({ type: 'boolean', default: false })
  away: boolean

  @Column({ type: 'timestamptz', nullable: true })
  awayUntil: Date | null
}
