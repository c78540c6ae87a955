import { runMigrations } from 'graphile-worker'
import { poolOf } from '../database/connection'
import type { InfrastructureMigration } from '../database/migration'
import { roleOf } from '../database/role'
import { QUIET, JOBS_SCHEMA } from './job-schema'

/** Whoever runs jobs acts as this role; see `runnerConnection`. */
export const RUNNER_ROLE = 'parley_jobs'

/**
 * What domains may do with the queue: put a job of their own in it, through this function and nothing else. It works in
 * the rights of its owner; the name of the caller decides whose jobs it may name.
 */
const enqueueFunction = `
  CREATE FUNCTION ${JOBS_SCHEMA}.enqueue(name text, payload json, queue text, run_at timestamptz, job_key text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${JOBS_SCHEMA}, pg_temp AS $$
  BEGIN
    IF session_user LIKE 'parley\\_%' AND session_user <> 'parley_' || split_part(name, '.', 1) THEN
      RAISE EXCEPTION '% may not enqueue %', session_user, name USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM ${JOBS_SCHEMA}.add_job(name, payload, queue, run_at, NULL, job_key);
  END $$`

/** The queue's own tables have row-level security on and no policy, which keeps everyone out but their owner. */
const runnerRights = `
  DO $$
  DECLARE queue_table text;
  BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${RUNNER_ROLE}') THEN CREATE ROLE ${RUNNER_ROLE} NOLOGIN; END IF;
    FOR queue_table IN SELECT tablename FROM pg_tables WHERE schemaname = '${JOBS_SCHEMA}' AND tablename LIKE '\\_private\\_%' LOOP
      EXECUTE format('CREATE POLICY runner ON ${JOBS_SCHEMA}.%I TO ${RUNNER_ROLE} USING (true) WITH CHECK (true)', queue_table);
    END LOOP;
  END $$;
  GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO ${RUNNER_ROLE};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOBS_SCHEMA} TO ${RUNNER_ROLE};
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${JOBS_SCHEMA} TO ${RUNNER_ROLE}`

/** For `migrate`: part of the infrastructure of every database. */
export const jobInfrastructure: readonly InfrastructureMigration[] = [
  {
    name: 'jobs-1-queue',
    per: 'database',
    up: async (queryRunner) => {
      await runMigrations({ pgPool: poolOf(queryRunner.dataSource), schema: JOBS_SCHEMA, logger: QUIET })
      await queryRunner.query(enqueueFunction)
      await queryRunner.query(runnerRights)
    },
  },
  {
    name: 'jobs-2-access',
    per: 'domain',
    up: async (queryRunner, domain) => {
      await queryRunner.query(`GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO ${roleOf(domain)}`)
      // Not inherited: only a connection that asks for the role, which is the runner's, reaches the queue.
      await queryRunner.query(`GRANT ${RUNNER_ROLE} TO ${roleOf(domain)} WITH INHERIT FALSE, SET TRUE`)
    },
  },
]
