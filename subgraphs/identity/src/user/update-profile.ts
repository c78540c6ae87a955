import { updateProfileInput } from '@parley/schema/inputs/identity'
import type { UserActor } from '@parley/toolkit/context/actor'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { unauthenticated } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { Language } from '@parley/toolkit/mail/mail-message'
import type { DataSource } from 'typeorm'
import type { UserEntity } from './user.entity'
import type { UserJournal } from './user-journal'
import type { UserStore } from './user.store'

/** How others see a user, and what Parley writes in. */
export class UpdateProfile {
  constructor(
    private readonly database: DataSource,
    private readonly users: UserStore,
    private readonly journal: UserJournal,
  ) {}

  async run({ userId }: UserActor, input: { readonly name: string; readonly language: Language }): Promise<UserEntity> {
    const changes = validateInput(updateProfileInput, input)
    const user = await this.users.findById(userId)
    if (!user) throw unauthenticated()
    const before = { name: user.name, language: user.language }
    await inTransaction(this.database, async (transaction) => {
      await this.users.update(transaction, userId, changes)
      await this.journal.record(transaction, user, 'user.profileChanged', { before, after: changes })
    })
    return Object.assign(user, changes)
  }
}
