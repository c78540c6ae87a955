import { renameWorkspaceInput } from '@parley/schema/inputs/identity'
import type { UserActor } from '@parley/toolkit/context/actor'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { DataSource } from 'typeorm'
import type { FirstWorkspaces } from '../member/first-workspaces'
import type { Workspace } from './workspace.type'

/** Founds another workspace, whose owner is who asks. */
export class CreateWorkspace {
  constructor(
    private readonly database: DataSource,
    private readonly firstWorkspaces: FirstWorkspaces,
  ) {}

  async run({ userId }: UserActor, given: string): Promise<Workspace> {
    const { name } = validateInput(renameWorkspaceInput, { name: given })
    const { id, enter } = this.firstWorkspaces.found({ id: userId }, name)
    await inTransaction(this.database, enter)
    return { id, name, mfaRequired: false }
  }
}
