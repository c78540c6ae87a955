import type { EntityManager } from 'typeorm'
import type { z } from 'zod'

/** A piece of delayed or recurring work of one domain. At least once: handlers are idempotent. */
export interface JobDefinition<Payload = unknown> {
  /** `<domain>.<task>`, for example `messaging.purge-conversations`. */
  readonly name: string
  readonly payload: z.ZodType<Payload>
  /** Five-field cron in UTC; fires once however many processes run. */
  readonly schedule?: string
  /** Runs outside a workspace scope; enters the one that its payload names. */
  readonly handle: (payload: Payload) => Promise<void>
}

export interface EnqueueOptions {
  readonly runAt?: Date
  /** A later job with the same key replaces one that has not begun. */
  readonly key?: string
  /** Jobs of one queue run one at a time, in order. */
  readonly queue?: string
}

export interface JobQueue {
  /** Part of the caller's transaction: a rollback drops the job. */
  enqueue<Payload>(
    transaction: EntityManager,
    job: Pick<JobDefinition<Payload>, 'name' | 'payload'>,
    payload: Payload,
    options?: EnqueueOptions,
  ): Promise<void>
}

export function defineJob<Payload>(job: JobDefinition<Payload>): JobDefinition {
  return job as JobDefinition
}
