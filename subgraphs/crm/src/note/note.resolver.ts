import { RequiresAnyOf } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { CrmContext } from '../context'
import { UserStub } from '../external/user.stub'
import { CreateNoteInput, UpdateNoteInput } from './note.inputs'
import { READ_RECORDS, WRITE_RECORDS } from '../record/record-permissions'
import type { NoteEntity } from './note.entity'
import { Note } from './note.type'

const ID_OF_NOTE = { description: 'Of the note.' }

@Resolver(() => Note)
export class NoteResolver {
  @RequiresAnyOf(READ_RECORDS)
  @Query(() => Note, { nullable: true, description: 'A note; null unless it is on a record that you may see.' })
  note(@Arg('id', () => ID, ID_OF_NOTE) id: string, @Ctx() { loaders }: CrmContext): Promise<Note | null> {
    return loaders.notes.load(id)
  }

  @RequiresAnyOf(WRITE_RECORDS)
  @Mutation(() => Note, {
    description:
      'Writes a note on a record, and tells those it names. NOT_FOUND, FORBIDDEN, CONFLICT, VALIDATION_FAILED.',
  })
  createNote(
    @Arg('input', () => CreateNoteInput, { description: 'The note.' }) input: CreateNoteInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Note> {
    return services.notes.create(input)
  }

  @RequiresAnyOf(WRITE_RECORDS)
  @Mutation(() => Note, {
    description: 'Changes a note of your own. NOT_FOUND, FORBIDDEN, STALE_VERSION, VALIDATION_FAILED.',
  })
  updateNote(
    @Arg('input', () => UpdateNoteInput, { description: 'What it says then.' }) input: UpdateNoteInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Note> {
    return services.notes.update(input)
  }

  @RequiresAnyOf(WRITE_RECORDS)
  @Mutation(() => Note, { description: 'Keeps a note above the others, or not any more. NOT_FOUND, FORBIDDEN.' })
  pinNote(
    @Arg('id', () => ID, ID_OF_NOTE) id: string,
    @Arg('pinned', () => Boolean, { description: 'Whether it stays above.' }) pinned: boolean,
    @Ctx() { services }: CrmContext,
  ): Promise<Note> {
    return services.notes.pin(id, pinned)
  }

  @RequiresAnyOf(WRITE_RECORDS)
  @Mutation(() => Note, { description: 'Deletes a note of your own; `restoreNote` undoes it. NOT_FOUND, FORBIDDEN.' })
  deleteNote(@Arg('id', () => ID, ID_OF_NOTE) id: string, @Ctx() { services }: CrmContext): Promise<Note> {
    return services.notes.delete(id)
  }

  @RequiresAnyOf(WRITE_RECORDS)
  @Mutation(() => Note, { description: 'Brings a deleted note of your own back. NOT_FOUND, FORBIDDEN.' })
  restoreNote(@Arg('id', () => ID, ID_OF_NOTE) id: string, @Ctx() { services }: CrmContext): Promise<Note> {
    return services.notes.restore(id)
  }

  @FieldResolver(() => UserStub, { nullable: true, description: 'Who wrote it; null for an API key and for who left.' })
  author(@Root() { authorId }: NoteEntity): UserStub | null {
    return authorId === null ? null : { id: authorId }
  }

  @FieldResolver(() => [UserStub], {
    nullable: 'items',
    description: 'The members it names; null for one who has left.',
  })
  mentions(@Root() { mentions }: NoteEntity): UserStub[] {
    return mentions.map((id) => ({ id }))
  }
}
