import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A live account worker and where it listens for commands. Global, without secrets. */
@Entity({ schema: 'accounts', name: 'worker' })
export class WorkerEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  /** Names the advisory lock that the worker's connection holds while it lives; made by the database. */
  @Column({ type: 'integer', insert: false, update: false })
  number: number

  @Column({ type: 'text' })
  address: string

  @Column({ type: 'timestamptz' })
  expiresAt: Date
}
