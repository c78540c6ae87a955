import type { Role } from '@parley/toolkit/context/actor'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A program's way into one workspace. */
@Entity({ schema: 'identity', name: 'api_key' })
export class ApiKeyEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  name: string

  /** The beginning of the secret, by which people tell keys apart. */
  @Column({ type: 'text' })
  prefix: string

  @Column({ type: 'text' })
  role: Role

  /** Addresses and CIDR ranges; empty allows every one. */
  @Column({ type: 'text', array: true })
  allowedAddresses: string[]

  @Column({ type: 'uuid' })
  createdBy: string

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date

  /** Null: until it is revoked. */
  @Column({ type: 'timestamptz', nullable: true })
  expiresAt: Date | null

  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt: Date | null

  @Column({ type: 'text', nullable: true })
  lastUsedAddress: string | null

  /** When the secret before the present one stops working. */
  @Column({ type: 'timestamptz', nullable: true })
  previousEndsAt: Date | null

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null
}
