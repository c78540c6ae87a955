import { randomUUID } from 'node:crypto'
import type { Crm } from './seed'
import type { TestActor } from '@parley/toolkit/testing/test-actor'

export interface Made {
  readonly id: string
  readonly version: number
}

/** Makes records as members do, through the graph. */
export function recordSeed(crm: Crm, as: () => TestActor) {
  /** The data of an operation, or the code and fields of its error. */
  async function ask<Answer>(query: string, variables: Record<string, unknown> = {}, who = as()): Promise<Answer> {
    const { data, errors } = await crm.execute<Answer>({ query, variables, actor: who })
    const extensions = errors?.[0]?.extensions
    return (extensions ? { code: extensions['code'], fields: extensions['fields'] } : data) as Answer
  }
  async function create(name: 'Contact' | 'Company' | 'Deal', input: object, who = as()): Promise<Made> {
    const query = `mutation ($input: Create${name}Input!) { made: create${name}(input: $input) { id version } }`
    return (await ask<{ made: Made }>(query, { input }, who)).made
  }
  return {
    ask,
    contact: (input: object, who?: TestActor) => create('Contact', input, who),
    company: (input: object, who?: TestActor) => create('Company', input, who),
    deal: (input: object, who?: TestActor) => create('Deal', input, who),
    /** A conversation of a contact, which writes nothing. */
    async conversation(contactId: string): Promise<string> {
      const id = randomUUID()
      await crm.testDatabase.query('INSERT INTO crm.conversation_link VALUES ($1, $2, $3)', [
        as().workspaceId,
        id,
        contactId,
      ])
      return id
    },
  }
}
