import { Directive, Field, ObjectType } from 'type-graphql'

@Directive('@inaccessible')
@ObjectType({ description: 'A piece of a file that the gateway sends while it asks for the next one.' })
export class FilePortion {
  @Field(() => String, { description: 'The text of the piece.' })
  text: string

  @Field(() => String, { nullable: true, description: 'Where the next piece begins; null behind the last one.' })
  next: string | null
}
