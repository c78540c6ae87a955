import type { Language } from '@parley/toolkit/mail/mail-message'
import { Field, ID, InputType, Int } from 'type-graphql'
import { LanguageEnum } from '../external/language.enum'

@InputType({ description: 'A new pipeline.' })
export class CreatePipelineInput {
  @Field(() => String, { description: 'What people call it, 1 to 80 characters.' })
  name: string

  @Field(() => String, { nullable: true, description: 'A key of `pipelineTemplates`; one stage if not given.' })
  template?: string | null

  @Field(() => LanguageEnum, { nullable: true, description: 'In which its stages are named; English if not given.' })
  language?: Language | null
}

@InputType({ description: 'What to change of a pipeline.' })
export class UpdatePipelineInput {
  @Field(() => ID, { description: 'The pipeline.' })
  id: string

  @Field(() => Int, { description: 'Its version when the change was begun; STALE_VERSION if it has another by now.' })
  version: number

  @Field(() => String, { description: 'What people call it, 1 to 80 characters.' })
  name: string
}
