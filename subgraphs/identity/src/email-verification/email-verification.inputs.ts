import { Field, InputType } from 'type-graphql'

@InputType({ description: 'Another address for the viewer.' })
export class ChangeEmailInput {
  @Field(() => String, { description: 'It is used once the link that is mailed to it is.' })
  email: string
}
