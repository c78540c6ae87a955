import { SignedIn } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { CrmContext } from '../context'
import { CustomField } from '../custom-field/custom-field.type'
import { UserStub } from '../external/user.stub'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'
import { fieldsOfView } from './fields-of-view'
import type { ViewEntity } from './view.entity'
import { CreateViewInput, ListColumnsInput, UpdateViewInput } from './view.inputs'
import { View, ViewColumn } from './view.type'

const RECORD_TYPE = { description: 'The type of record.' }
const ID_OF_VIEW = { description: 'Of the view.' }

@Resolver(() => View)
export class ViewResolver {
  @SignedIn()
  @Query(() => [View], {
    description: 'Your views of a list and those that are shared with you, in your order. FORBIDDEN.',
  })
  views(
    @Arg('recordType', () => RecordTypeEnum, RECORD_TYPE) recordType: RecordType,
    @Ctx() { services, request }: CrmContext,
  ): Promise<View[]> {
    return services.views.list(request, recordType)
  }

  @SignedIn()
  @Mutation(() => View, {
    description: 'Makes a view. VALIDATION_FAILED names fields that are not there by their path.',
  })
  createView(
    @Arg('input', () => CreateViewInput, { description: 'The view.' }) input: CreateViewInput,
    @Ctx() { services, request }: CrmContext,
  ): Promise<View> {
    return services.views.create(request, input)
  }

  @SignedIn()
  @Mutation(() => View, { description: 'Changes a view. NOT_FOUND, FORBIDDEN, STALE_VERSION, VALIDATION_FAILED.' })
  updateView(
    @Arg('input', () => UpdateViewInput, { description: 'What to change.' }) input: UpdateViewInput,
    @Ctx() { services, request }: CrmContext,
  ): Promise<View> {
    return services.views.update(request, input)
  }

  @SignedIn()
  @Mutation(() => View, { description: 'Deletes a view; what it listed stays. NOT_FOUND, FORBIDDEN.' })
  deleteView(@Arg('id', () => ID, ID_OF_VIEW) id: string, @Ctx() { services, request }: CrmContext): Promise<View> {
    return services.views.remove(request, id)
  }

  @SignedIn()
  @Mutation(() => [View], { description: 'Puts your views of a list into an order, for you alone. VALIDATION_FAILED.' })
  reorderViews(
    @Arg('recordType', () => RecordTypeEnum, RECORD_TYPE) recordType: RecordType,
    @Arg('ids', () => [ID], { description: 'In their new order; those that are not named come after.' }) ids: string[],
    @Ctx() { services, request }: CrmContext,
  ): Promise<View[]> {
    return services.views.reorder(request, recordType, ids)
  }

  @SignedIn()
  @Mutation(() => [View], { description: 'Says which view you begin with. NOT_FOUND.' })
  setDefaultView(
    @Arg('recordType', () => RecordTypeEnum, RECORD_TYPE) recordType: RecordType,
    @Arg('id', () => ID, { nullable: true, description: 'Of the view; null for the whole list.' }) id: string | null,
    @Ctx() { services, request }: CrmContext,
  ): Promise<View[]> {
    return services.views.setDefault(request, recordType, id)
  }

  @SignedIn()
  @Query(() => [ViewColumn], {
    description: 'The columns that you chose for a list without a view, in order; none for the usual ones. FORBIDDEN.',
  })
  listColumns(
    @Arg('recordType', () => RecordTypeEnum, RECORD_TYPE) recordType: RecordType,
    @Ctx() { services, request }: CrmContext,
  ): Promise<ViewColumn[]> {
    return services.views.columns(request, recordType)
  }

  @SignedIn()
  @Mutation(() => [ViewColumn], {
    description: 'Chooses the columns of a list without a view, for you alone. VALIDATION_FAILED.',
  })
  setListColumns(
    @Arg('input', () => ListColumnsInput, { description: 'Which list, and what it shows.' }) input: ListColumnsInput,
    @Ctx() { services, request }: CrmContext,
  ): Promise<ViewColumn[]> {
    return services.views.setColumns(request, input)
  }

  @FieldResolver(() => UserStub, { description: 'Who made it.' })
  owner(@Root() { ownerId }: ViewEntity): UserStub {
    return { id: ownerId }
  }

  @FieldResolver(() => [CustomField], {
    description: 'The fields that it uses and that were archived since: it goes on working, and can be cleaned up.',
  })
  async archivedFields(@Root() view: ViewEntity, @Ctx() { loaders }: CrmContext): Promise<CustomField[]> {
    const fields = await Promise.all(
      fieldsOfView(view)
        .filter(isCustom)
        .map((id) => loaders.customFields.load(id)),
    )
    return fields.filter((field) => field !== null).filter(({ archivedAt }) => archivedAt)
  }
}

/** Built-in fields have names, the workspace's own have ids. */
const isCustom = (name: string): boolean => name.includes('-')
