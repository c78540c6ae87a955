import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const PREPARED = 'PARLEY_E2E_PREPARED_DATA'

/** Workers inherit the variable from the process that ran the global setup. */
export function announcePreparedData(folder: string): void {
  process.env[PREPARED] = folder
}

export function removePreparedData(): void {
  const prepared = process.env[PREPARED]
  if (prepared) rmSync(prepared, { recursive: true, force: true })
}

/** A data folder for one Parley: a copy of what the run prepared, or an empty one. */
export function newDataFolder({ empty }: { readonly empty: boolean }): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-e2e-'))
  const prepared = process.env[PREPARED]
  // The files of the database belong to another user where root runs this: `cp` keeps that.
  if (prepared && !empty) execFileSync('cp', ['-a', `${prepared}/.`, folder])
  // Under root the database runs as another user, who would else keep its files elsewhere.
  chmodSync(folder, 0o755)
  return folder
}
