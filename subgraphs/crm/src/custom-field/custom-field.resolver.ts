import { Requires } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { CrmContext } from '../context'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'
import { CreateCustomFieldInput, UpdateCustomFieldInput } from './custom-field.inputs'
import { CustomField } from './custom-field.type'

@Resolver(() => CustomField)
export class CustomFieldResolver {
  @Requires('contacts:read')
  @Query(() => [CustomField], { description: 'The fields that the workspace added to a type of record, in order.' })
  customFields(
    @Arg('recordType', () => RecordTypeEnum, { description: 'The type of record.' }) recordType: RecordType,
    @Arg('archived', () => Boolean, { nullable: true, description: 'Also those that were taken away.' })
    archived: boolean | null,
    @Ctx() { services }: CrmContext,
  ): Promise<CustomField[]> {
    return archived
      ? services.customFieldStore.listWithArchived(recordType)
      : services.customFieldStore.list(recordType)
  }

  @Requires('workspace:manage')
  @Mutation(() => CustomField, { description: 'Adds a field to a type of record. VALIDATION_FAILED.' })
  createCustomField(
    @Arg('input', () => CreateCustomFieldInput, { description: 'The field.' }) input: CreateCustomFieldInput,
    @Ctx() { services }: CrmContext,
  ): Promise<CustomField> {
    return services.customFields.create(input)
  }

  @Requires('workspace:manage')
  @Mutation(() => CustomField, { description: 'Changes a field. NOT_FOUND, STALE_VERSION, VALIDATION_FAILED.' })
  updateCustomField(
    @Arg('input', () => UpdateCustomFieldInput, { description: 'What to change.' }) input: UpdateCustomFieldInput,
    @Ctx() { services }: CrmContext,
  ): Promise<CustomField> {
    return services.customFields.update(input)
  }

  @Requires('workspace:manage')
  @Mutation(() => CustomField, {
    description:
      'Takes a field out of forms and lists; records keep what they hold, and filters that name it still hold. NOT_FOUND.',
  })
  archiveCustomField(
    @Arg('id', () => ID, { description: 'Of the field.' }) id: string,
    @Ctx() { services }: CrmContext,
  ): Promise<CustomField> {
    return services.customFields.archive(id)
  }

  @Requires('workspace:manage')
  @Mutation(() => CustomField, {
    description: 'Brings a field back. NOT_FOUND, VALIDATION_FAILED (its name is taken).',
  })
  restoreCustomField(
    @Arg('id', () => ID, { description: 'Of the field.' }) id: string,
    @Ctx() { services }: CrmContext,
  ): Promise<CustomField> {
    return services.customFields.restore(id)
  }

  @Requires('workspace:manage')
  @Mutation(() => [CustomField], {
    description: 'Puts the fields of a type of record into an order. VALIDATION_FAILED.',
  })
  reorderCustomFields(
    @Arg('recordType', () => RecordTypeEnum, { description: 'The type of record.' }) recordType: RecordType,
    @Arg('ids', () => [ID], { description: 'All that are not archived, each once, in their new order.' }) ids: string[],
    @Ctx() { services }: CrmContext,
  ): Promise<CustomField[]> {
    return services.customFields.reorder(recordType, ids)
  }
}
