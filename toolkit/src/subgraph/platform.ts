import type { DatabaseAddress } from '../database/address'
import { roleCredentials } from '../database/connection'
import type { PlatformEnvironment } from '../environment/environment'
import { EventBackbone } from '../events/event-backbone'
import { JobRunner } from '../jobs/job-runner'
import { createLogger } from '../logging/logger'
import { openMailer } from '../mail/mailer'
import { SigningKeys } from '../signing/signing-keys'
import { SubgraphDirectory } from './graph'
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
  const signing = new SigningKeys(environment.signingKeys)
  const remote = [...(environment.subgraphUrls ?? [])].map(([name, url]) => ({ name, url }))
  return {
    address,
    roleSecret,
    poolSize: environment.databasePoolSize,
    scopePerTransaction: environment.scopePerTransaction,
    events,
    signing,
    directory: new SubgraphDirectory(signing, createLogger('graph', environment.logLevel), remote),
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
