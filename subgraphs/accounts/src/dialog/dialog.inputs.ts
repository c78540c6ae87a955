import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { ArgsType, Field, ID, InputType } from 'type-graphql'

@ArgsType()
export class DialogArguments extends ForwardPageArguments {
  @Field(() => String, {
    nullable: true,
    description: 'Only dialogs whose title or username contains this, whatever its case and accents.',
  })
  search?: string | null
}

@InputType({ description: 'The dialogs of an account that belong to the CRM.' })
export class SelectDialogsInput {
  @Field(() => ID, { description: 'The account.' })
  accountId: string

  @Field(() => [ID], { description: 'The whole selection: what is not in it leaves the inbox.' })
  dialogIds: string[]
}
