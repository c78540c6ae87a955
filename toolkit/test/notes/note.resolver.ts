import { requireUser } from '@parley/toolkit/authorization/authorize'
import { Requires } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { PageArguments } from '@parley/toolkit/pagination/page-arguments'
import type { SubgraphContext } from '@parley/toolkit/subgraph/subgraph'
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { NoteService } from './note.service'
import { Note, NoteConnection } from './note.type'

type Context = SubgraphContext<NoteService, unknown>

@Resolver(() => Note)
export class NoteResolver {
  @Requires('contacts:read')
  @Query(() => NoteConnection, { description: 'The notes of the workspace, by rank.' })
  notes(@Args(() => PageArguments) page: PageArguments, @Ctx() { services }: Context): Promise<Page<Note>> {
    const keys = [
      { property: 'rank', direction: 'ASC' },
      { property: 'id', direction: 'ASC' },
    ] as const
    return services.store.page(keys, page)
  }

  @Requires('contacts:write')
  @Mutation(() => Note, { description: 'Adds a note.' })
  addNote(@Arg('title', () => String) title: string, @Ctx() { services, request }: Context): Promise<Note> {
    requireUser(request)
    return services.add(title)
  }
}
