import { Directive, Field, ObjectType } from 'type-graphql'

@Directive('@inaccessible')
@ObjectType({ description: 'Where the gateway fetches the bytes of an attachment.' })
export class MediaSource {
  @Field(() => String, { description: 'An internal address with its own signature, good for some minutes.' })
  url: string

  @Field(() => String, { nullable: true, description: 'The name of the file.' })
  name: string | null

  @Field(() => String, { nullable: true, description: 'The type that the sender gave.' })
  mimeType: string | null
}
