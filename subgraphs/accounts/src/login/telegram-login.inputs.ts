import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'The account to connect.' })
export class StartTelegramLoginInput {
  @Field(() => String, { description: 'With its country code; spaces, dashes and brackets are ignored.' })
  phoneNumber: string
}

@InputType({ description: 'The code that Telegram sent.' })
export class SubmitTelegramCodeInput {
  @Field(() => ID, { description: 'The login.' })
  loginId: string

  @Field(() => String, { description: '4 to 8 digits.' })
  code: string
}

@InputType({ description: 'The password of two-step verification.' })
export class SubmitTelegramPasswordInput {
  @Field(() => ID, { description: 'The login.' })
  loginId: string

  @Field(() => String, { description: 'As it is; checked without being sent in the clear.' })
  password: string
}
