import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An example of what a workspace owns.' })
export class Note {
  @Field(() => ID, { description: 'Identifies the note.' })
  id: string

  @Field(() => String, { description: 'What it is called.' })
  title: string

  @Field(() => Int, { description: 'Where it stands among the others.' })
  rank: number
}

export const { Connection: NoteConnection } = createConnection('Note', () => Note)
