import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'

/** The embedded database of a running Parley, opened as its owner: what an operator could see. */
export async function openOwnDatabase(dataFolder: string): Promise<Client> {
  const folder = path.join(dataFolder, 'postgres')
  const client = new Client({
    host: path.join(folder, 'sockets'),
    user: 'postgres',
    password: readFileSync(path.join(folder, 'owner-password'), 'utf8').trim(),
    database: 'parley',
  })
  await client.connect()
  return client
}
