import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { ArgsType, Field } from 'type-graphql'

@ArgsType()
export class SessionsArguments extends ForwardPageArguments {
  @Field(() => String, { nullable: true, description: 'With all of these words in the device or the address.' })
  search?: string | null
}
