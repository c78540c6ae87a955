import type { DataSource } from 'typeorm'
import { listenToStatements } from '../database/statements'

/** The statements that a domain's database was sent while `work` ran, in order. */
export async function countStatements(
  dataSource: DataSource,
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const { user } = dataSource.options.extra as { readonly user: string }
  const texts: string[] = []
  const end = listenToStatements(({ role, text }) => {
    if (role === user) texts.push(text)
  })
  try {
    await work()
  } finally {
    end()
  }
  return texts
}
