import type { DatabaseAddress } from '../database/address'
import { roleCredentials } from '../database/connection'
import type { PlatformEnvironment } from '../environment/environment'
import { EventBackbone } from '../events/event-backbone'
import { JobRunner } from '../jobs/job-runner'
import { createLogger } from '../logging/logger'
import { openMailer } from '../mail/mailer'
import { SigningKeys } from '../signing/signing-keys'
import type { Platform, RunningSubgraph } from './runtime'

/** Connects a process to what its parts share. `domain` names the role that listens for events. */
export async function openPlatform(
  environment: PlatformEnvironment,
  address: DatabaseAddress,
  domain: string,
): Promise<Platform> {
  const roleSecret = environment.databaseRoleSecret
  const events = await EventBackbone.open({
    connection: roleCredentials({ domain, address, roleSecret }),
    ...(environment.kafkaBrokers && { kafka: { brokers: environment.kafkaBrokers } }),
    logger: createLogger('events', environment.logLevel),
  })
  return {
    address,
    roleSecret,
    poolSize: environment.databasePoolSize,
    scopePerTransaction: environment.scopePerTransaction,
    events,
    signing: new SigningKeys(environment.signingKeys),
    encryptionKeys: environment.encryptionKeys,
    redisUrl: environment.redisUrl,
    mode: environment.mode,
    publicUrl: environment.publicUrl,
    mailer: openMailer(environment.mail),
    logLevel: environment.logLevel,
  }
}

/** Runs the jobs of the subgraphs in this process. */
export function startJobs(
  platform: Platform,
  subgraphs: readonly RunningSubgraph[],
  domain: string,
): Promise<JobRunner> {
  const { address, roleSecret } = platform
  return JobRunner.start({
    definitions: subgraphs.flatMap(({ jobs }) => jobs),
    connection: roleCredentials({ domain, address, roleSecret }),
    logger: createLogger('jobs', platform.logLevel),
  })
}
