import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { SyncState } from '../sync/sync-state'
import type { BdAccountStatus } from './bd-account-status'

/** A connected sending identity. `session` is encrypted; null once Telegram ended it. */
@Entity({ schema: 'accounts', name: 'bd_account' })
export class BdAccountEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  telegramUserId: string

  @Column({ type: 'text' })
  displayName: string

  @Column({ type: 'text', nullable: true })
  username: string | null

  @Column({ type: 'text', nullable: true })
  phoneNumber: string | null

  /** As Telegram numbers it. */
  @Column({ type: 'text', nullable: true })
  telegramPhotoId: string | null

  /** The id under which the photo can be fetched. */
  @Column({ type: 'uuid', nullable: true })
  photoId: string | null

  @Column({ type: 'text' })
  status: BdAccountStatus

  /** The member who looks after it. */
  @Column({ type: 'uuid', nullable: true })
  ownerId: string | null

  @Column({ type: 'uuid', nullable: true })
  teamId: string | null

  /** Members who see it as if it were theirs. */
  @Column({ type: 'uuid', array: true, default: '{}' })
  sharedWith: string[]

  @Column({ type: 'bytea', nullable: true })
  session: Buffer | null

  @Column({ type: 'timestamptz' })
  createdAt: Date

  @Column({ type: 'timestamptz', nullable: true })
  lastActiveAt: Date | null

  @Column({ type: 'timestamptz', nullable: true })
  dialogsRequestedAt: Date | null

  @Column({ type: 'timestamptz', nullable: true })
  dialogsRefreshedAt: Date | null

  @Column({ type: 'text' })
  syncState: SyncState

  @Column({ type: 'timestamptz', nullable: true })
  syncStartedAt: Date | null

  @Column({ type: 'timestamptz', nullable: true })
  syncWaitingUntil: Date | null

  @Column({ type: 'text', nullable: true })
  syncError: string | null
}
