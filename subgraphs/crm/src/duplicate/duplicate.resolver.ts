import { RequiresAnyOf } from '@parley/toolkit/authorization/guards'
import type { Permission } from '@parley/toolkit/authorization/permissions'
import type { Page } from '@parley/toolkit/pagination/page'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Company } from '../company/company.type'
import { Contact } from '../contact/contact.type'
import type { CrmContext } from '../context'
import { UserStub } from '../external/user.stub'
import { createRecordFields } from '../record/record-reference.resolver'
import type { DuplicatePairEntity } from './duplicate-pair.entity'
import {
  MergeableListArguments,
  MergePreviewInput,
  MergeRecordsInput,
  PossibleDuplicatesInput,
} from './duplicate.inputs'
import {
  DuplicateCandidate,
  DuplicatePair,
  DuplicatePairConnection,
  MergePreview,
  RecordMerge,
  RecordMergeConnection,
  UndoneMerge,
} from './duplicate.type'
import type { RecordMergeEntity } from './record-merge.entity'

const READ: readonly Permission[] = ['contacts:read', 'companies:read']
const WRITE: readonly Permission[] = ['contacts:write', 'companies:write']
const DELETE: readonly Permission[] = ['contacts:delete', 'companies:delete']

@Resolver(() => DuplicatePair)
class DuplicateResolver {
  @RequiresAnyOf(READ)
  @Query(() => DuplicatePairConnection, { description: 'Records that may be the same, the most likely first.' })
  duplicatePairs(
    @Args(() => MergeableListArguments) { recordType, ...page }: MergeableListArguments,
    @Ctx() { services }: CrmContext,
  ): Promise<Page<DuplicatePair>> {
    return services.duplicatePairStore.list(recordType, page)
  }

  @RequiresAnyOf(READ)
  @Query(() => [DuplicateCandidate], {
    description: 'The records, at most 10, that may be what someone is about to add; the most likely first.',
  })
  possibleDuplicates(
    @Arg('input', () => PossibleDuplicatesInput, { description: 'What it is going to hold.' })
    input: PossibleDuplicatesInput,
    @Ctx() { services }: CrmContext,
  ): Promise<DuplicateCandidate[]> {
    return services.findDuplicates.ask(input)
  }

  @RequiresAnyOf(WRITE)
  @Mutation(() => DuplicatePair, { description: 'Says that two records are two, or takes that back. NOT_FOUND.' })
  dismissDuplicatePair(
    @Arg('id', () => ID, { description: 'Of the pair.' }) id: string,
    @Arg('dismissed', () => Boolean, { defaultValue: true, description: 'False takes it back.' }) dismissed: boolean,
    @Ctx() { services }: CrmContext,
  ): Promise<DuplicatePair> {
    return services.findDuplicates.dismiss(id, dismissed)
  }

  @RequiresAnyOf(READ)
  @Query(() => MergePreview, { description: 'What merging two records would do. NOT_FOUND, VALIDATION_FAILED.' })
  mergePreview(
    @Arg('input', () => MergePreviewInput, { description: 'The two.' }) input: MergePreviewInput,
    @Ctx() { services }: CrmContext,
  ): Promise<MergePreview> {
    return services.mergeRecords.preview(input)
  }

  @RequiresAnyOf(DELETE)
  @Mutation(() => RecordMerge, {
    description:
      'Puts one record into another, with everything that belongs to it. Needs to write to both, and to delete the one that goes. NOT_FOUND, FORBIDDEN, CONFLICT, STALE_VERSION, VALIDATION_FAILED.',
  })
  mergeRecords(
    @Arg('input', () => MergeRecordsInput, { description: 'The two, and what is kept.' }) input: MergeRecordsInput,
    @Ctx() { services }: CrmContext,
  ): Promise<RecordMerge> {
    return services.mergeRecords.run(input)
  }

  @RequiresAnyOf(READ)
  @Query(() => RecordMergeConnection, { description: 'Merges into records that can be seen, the newest first.' })
  recordMerges(
    @Args(() => MergeableListArguments) { recordType, ...page }: MergeableListArguments,
    @Ctx() { services }: CrmContext,
  ): Promise<Page<RecordMerge>> {
    return services.recordMergeStore.list(recordType, page)
  }

  @RequiresAnyOf(DELETE)
  @Mutation(() => UndoneMerge, {
    description:
      'Takes a merge apart: both records as they were, with what belonged to each. NOT_FOUND, FORBIDDEN, MERGE_BLOCKED.',
  })
  undoMerge(
    @Arg('id', () => ID, { description: 'Of the merge.' }) id: string,
    @Ctx() { services }: CrmContext,
  ): Promise<UndoneMerge> {
    return services.undoMerge.run(id)
  }

  @FieldResolver(() => [Contact], { description: 'The two contacts; none of a pair of companies.' })
  contacts(@Root() pair: DuplicatePairEntity, @Ctx() { loaders }: CrmContext): Promise<Contact[]> | [] {
    return pair.recordType === 'CONTACT' ? bothOf(pair, loaders.contacts) : []
  }

  @FieldResolver(() => [Company], { description: 'The two companies; none of a pair of contacts.' })
  companies(@Root() pair: DuplicatePairEntity, @Ctx() { loaders }: CrmContext): Promise<Company[]> | [] {
    return pair.recordType === 'COMPANY' ? bothOf(pair, loaders.companies) : []
  }
}

async function bothOf<Row>(
  { oneId, otherId }: DuplicatePairEntity,
  rows: { loadMany(ids: readonly string[]): Promise<readonly (Row | Error | null)[]> },
): Promise<Row[]> {
  const found = await rows.loadMany([oneId, otherId])
  return found.filter((row): row is Row => row !== null && !(row instanceof Error))
}

@Resolver(() => RecordMerge)
class RecordMergeResolver {
  @FieldResolver(() => Contact, { nullable: true, description: 'The contact that stayed.' })
  contact(@Root() merge: RecordMergeEntity, @Ctx() { loaders }: CrmContext): Promise<Contact | null> | null {
    return merge.recordType === 'CONTACT' ? loaders.contacts.load(merge.keptId) : null
  }

  @FieldResolver(() => Company, { nullable: true, description: 'The company that stayed.' })
  company(@Root() merge: RecordMergeEntity, @Ctx() { loaders }: CrmContext): Promise<Company | null> | null {
    return merge.recordType === 'COMPANY' ? loaders.companies.load(merge.keptId) : null
  }

  @FieldResolver(() => UserStub, { nullable: true, description: 'Who merged them; null for an API key.' })
  by(@Root() { mergedBy }: RecordMergeEntity): UserStub | null {
    return mergedBy === null ? null : { id: mergedBy }
  }
}

export const DUPLICATE_RESOLVERS = [DuplicateResolver, RecordMergeResolver, createRecordFields(DuplicateCandidate)]
