import { requireUser } from '@parley/toolkit/authorization/authorize'
import { Requires, SignedIn } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { CrmContext } from '../context'
import { FilePortion } from '../export/file-portion.type'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'
import { RecordJob } from '../record-job/record-job.type'
import type { ImportEntity } from './import.entity'
import { CreateImportInput, ImportFormatInput, StartImportInput } from './import.inputs'
import { partsOf } from './import.store'
import { Import, ImportConnection, ImportField, ImportPreview } from './import.type'

const ID_OF_IMPORT = { description: 'Of the import.' }

@Resolver(() => Import)
export class ImportResolver {
  @SignedIn()
  @Query(() => ImportConnection, { description: 'The files that the viewer brought in, the newest first.' })
  imports(
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Ctx() { request, services }: CrmContext,
  ): Promise<Page<Import>> {
    return services.importStore.list(page, requireUser(request).userId)
  }

  @SignedIn()
  @Query(() => Import, { nullable: true, description: 'An import of the viewer; null if there is none with this id.' })
  import(@Arg('id', () => ID, ID_OF_IMPORT) id: string, @Ctx() { loaders }: CrmContext): Promise<Import | null> {
    return loaders.imports.load(id)
  }

  @Requires('workspace:read')
  @Query(() => [ImportField], { description: 'What columns of a file can fill, in the order of a form.' })
  importFields(
    @Arg('recordType', () => RecordTypeEnum, { description: 'The records of the file.' }) recordType: RecordType,
    @Ctx() { services }: CrmContext,
  ): Promise<ImportField[]> {
    return services.importPreviews.fields(recordType)
  }

  @SignedIn()
  @Query(() => ImportPreview, {
    description:
      'How a file reads, as soon as its first part has arrived. NOT_FOUND, CONFLICT, UPLOAD_INCOMPLETE, EMPTY_FILE, WORKBOOK, NOT_TEXT, NO_ROWS, UNCLOSED_QUOTE, TEXT_AFTER_QUOTE, LINE_TOO_LONG, TOO_MANY_COLUMNS, WRONG_ENCODING.',
  })
  importPreview(
    @Arg('id', () => ID, ID_OF_IMPORT) id: string,
    @Arg('format', () => ImportFormatInput, { nullable: true, description: 'How to read it; detected if not given.' })
    format: ImportFormatInput | null,
    @Ctx() { services }: CrmContext,
  ): Promise<ImportPreview> {
    return services.importService.preview(id, format ?? {}) as Promise<ImportPreview>
  }

  @SignedIn()
  @Mutation(() => Import, {
    description:
      'Begins to bring a file in: its parts of 1 MiB follow, each as the body of `PUT /imports/<id>/parts/<number>`. FORBIDDEN, VALIDATION_FAILED, PAYLOAD_TOO_LARGE.',
  })
  createImport(
    @Arg('input', () => CreateImportInput, { description: 'The file.' }) input: CreateImportInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Import> {
    return services.importService.create(input)
  }

  @SignedIn()
  @Mutation(() => Import, {
    description:
      'Imports a file whose parts have all arrived, as a job. A second call answers the first one. NOT_FOUND, FORBIDDEN, VALIDATION_FAILED, UPLOAD_INCOMPLETE.',
  })
  startImport(
    @Arg('input', () => StartImportInput, { description: 'How.' }) input: StartImportInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Import> {
    return services.importService.start(input)
  }

  @SignedIn()
  @Directive('@inaccessible')
  @Query(() => FilePortion, {
    description: 'The rows that an import refused, as CSV with the reason behind each; the gateway asks it. NOT_FOUND.',
  })
  importErrorPortion(
    @Arg('id', () => ID, ID_OF_IMPORT) id: string,
    @Arg('after', () => String, { nullable: true, description: '`next` of the portion before.' }) after: string | null,
    @Ctx() { services }: CrmContext,
  ): Promise<FilePortion> {
    return services.importErrorFile.portion(id, after ?? null)
  }

  @SignedIn()
  @Directive('@inaccessible')
  @Mutation(() => Boolean, {
    description: 'Keeps a part of a file; the gateway asks it. NOT_FOUND, CONFLICT, VALIDATION_FAILED.',
  })
  async storeImportPart(
    @Arg('id', () => ID, ID_OF_IMPORT) id: string,
    @Arg('number', () => Int, { description: 'From 0.' }) number: number,
    @Arg('content', () => String, { description: 'Its bytes, in base64.' }) content: string,
    @Ctx() { services }: CrmContext,
  ): Promise<boolean> {
    await services.importService.keepPart(id, number, Buffer.from(content, 'base64'))
    return true
  }

  @FieldResolver(() => Int, { description: 'The size of the file in bytes.' })
  sizeBytes(@Root() { sizeBytes }: ImportEntity): number {
    return Number(sizeBytes)
  }

  @FieldResolver(() => Int, { description: 'How many parts the file has.' })
  partCount(@Root() { sizeBytes }: ImportEntity): number {
    return partsOf(sizeBytes)
  }

  @FieldResolver(() => [Int], {
    description: 'The numbers, from 0, of the parts that have arrived and are still here.',
  })
  receivedParts(@Root() { id }: ImportEntity, @Ctx() { loaders }: CrmContext): Promise<number[]> {
    return loaders.importParts.load(id)
  }

  @FieldResolver(() => RecordJob, { nullable: true, description: 'What imports it; null until it is started.' })
  job(@Root() { jobId }: ImportEntity, @Ctx() { loaders }: CrmContext): Promise<RecordJob | null> | null {
    return jobId === null ? null : loaders.recordJobs.load(jobId)
  }
}
