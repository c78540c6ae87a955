import { Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql'
import { Company } from '../company/company.type'
import { Contact } from '../contact/contact.type'
import type { CrmContext } from '../context'
import { Deal } from '../deal/deal.type'
import type { RecordType } from './record-type'

interface AboutRecord {
  readonly recordType: RecordType | null
  readonly recordId: string | null
}

/** The resolver of the record that something of type `objectType` is about: one of three fields, or none. */
export function createRecordFields(objectType: ClassType): ClassType {
  @Resolver(() => objectType)
  class RecordFields {
    @FieldResolver(() => Contact, { nullable: true, description: 'The contact it is about; null unless you see it.' })
    contact(@Root() about: AboutRecord, @Ctx() { loaders }: CrmContext): Promise<Contact | null> | null {
      return about.recordType === 'CONTACT' && about.recordId ? loaders.contacts.load(about.recordId) : null
    }

    @FieldResolver(() => Company, { nullable: true, description: 'The company it is about; null unless you see it.' })
    company(@Root() about: AboutRecord, @Ctx() { loaders }: CrmContext): Promise<Company | null> | null {
      return about.recordType === 'COMPANY' && about.recordId ? loaders.companies.load(about.recordId) : null
    }

    @FieldResolver(() => Deal, { nullable: true, description: 'The deal it is about; null unless you see it.' })
    deal(@Root() about: AboutRecord, @Ctx() { loaders }: CrmContext): Promise<Deal | null> | null {
      return about.recordType === 'DEAL' && about.recordId ? loaders.deals.load(about.recordId) : null
    }
  }
  return RecordFields
}
