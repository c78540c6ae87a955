import { spawnSync } from 'node:child_process'

/** Exists on every Unix; owns nothing, so a fault of the database cannot touch other files. */
const UNPRIVILEGED_USER = 'nobody'

/** Who Postgres runs as: it refuses to run as root. Empty for an ordinary user, who runs it in their own name. */
export interface RunAs {
  readonly uid?: number
  readonly gid?: number
}

export function chooseDatabaseUser(): RunAs {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string): number => Number(spawnSync('id', [flag, UNPRIVILEGED_USER], { encoding: 'utf8' }).stdout)
  const uid = idOf('-u')
  const gid = idOf('-g')
  if (!uid || !gid)
    throw new Error(`Postgres cannot run as root, and there is no user "${UNPRIVILEGED_USER}" to run it as`)
  return { uid, gid }
}

/** Whether that user can enter a directory and read in it; asks the kernel, so it sees access lists and mounts too. */
export function canReach(user: RunAs, directory: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1" && [ -r . ]', 'sh', directory], { ...user, cwd: '/' }).status === 0
}
