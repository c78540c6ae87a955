import { DateTimeISOResolver } from 'graphql-scalars'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@inaccessible')
@ObjectType({ description: 'What was written between the workspace and a contact, over all conversations.' })
export class ContactActivity {
  @Field(() => ID, { description: 'The contact.' })
  contactId: string

  @Field(() => DateTimeISOResolver, { nullable: true, description: 'When they last wrote; null for never.' })
  lastInboundAt: Date | null

  @Field(() => DateTimeISOResolver, {
    nullable: true,
    description: 'When they were last written to; null for never. What could not be sent is not counted.',
  })
  lastOutboundAt: Date | null
}
