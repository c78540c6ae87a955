import type { InfrastructureMigration } from '../database/migration'
import { eventInfrastructure } from '../events/event-tables'
import { jobInfrastructure } from '../jobs/job-tables'

/** The tables that every database of Parley has besides those of its domains. */
export const INFRASTRUCTURE: readonly InfrastructureMigration[] = [...eventInfrastructure, ...jobInfrastructure]
