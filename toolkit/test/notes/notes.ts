import { consume } from '@parley/toolkit/events/consumer'
import { defineJob } from '@parley/toolkit/jobs/job'
import { defineSubgraph } from '@parley/toolkit/subgraph/subgraph'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { z } from 'zod'
import { CreateNote1700000000000 } from './note-database'
import { NoteEntity } from './note.entity'
import { noteAdded } from './note.event'
import { NoteResolver } from './note.resolver'
import { NoteService } from './note.service'

/** An example of a subgraph. It copies the notes that it hears of. */
export const notes = defineSubgraph({
  name: 'notes',
  resolvers: [NoteResolver],
  references: {},
  entities: [NoteEntity],
  migrations: [CreateNote1700000000000],
  createServices: ({ database, outbox }) => new NoteService(database, outbox),
  createLoaders: () => ({}),
  consumers: ({ store }) => [
    consume(noteAdded, async ({ id, payload: { title } }, transaction) => {
      await store.add([{ id, title: `Copy of ${title}`, rank: 0, folderId: id, readAt: null }], transaction)
    }),
  ],
  jobs: (service) => [
    defineJob({
      name: 'notes.remind',
      payload: z.object({ workspaceId: z.string() }),
      handle: ({ workspaceId }) =>
        workspaceScope.run(workspaceId, async () => {
          await service.add('Remember')
        }),
    }),
  ],
})
