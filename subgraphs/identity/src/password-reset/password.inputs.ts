import { Field, InputType } from 'type-graphql'

@InputType({ description: 'Whose password is forgotten.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'The address of the account.' })
  email: string
}

@InputType({ description: 'A new password through a mailed link.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'The token of the link.' })
  token: string

  @Field(() => String, { description: '10 to 200 characters.' })
  password: string
}

@InputType({ description: 'A new password in place of a known one.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The present password.' })
  currentPassword: string

  @Field(() => String, { description: '10 to 200 characters.' })
  newPassword: string
}
