import { GraphQLDateTime } from 'graphql-scalars'
import { FieldResolver, Resolver, Root, type ClassType } from 'type-graphql'
import { Company } from '../company/company.type'
import { Contact } from '../contact/contact.type'
import { Deal } from '../deal/deal.type'
import { KEPT_IN_TRASH_MS } from './retention'

function createTrashFields(objectType: ClassType): ClassType {
  @Resolver(() => objectType)
  class TrashFields {
    @FieldResolver(() => GraphQLDateTime, {
      nullable: true,
      description: 'When it is removed from the trash for good, within a day; null outside of the trash.',
    })
    purgedAfter(@Root() { deletedAt }: { deletedAt: Date | null }): Date | null {
      return deletedAt && new Date(deletedAt.getTime() + KEPT_IN_TRASH_MS)
    }
  }
  return TrashFields
}

/** How long what is in the trash can be restored. */
export const TRASH_RESOLVERS = [Contact, Company, Deal].map(createTrashFields)
