import { Directive, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { TelegramLoginStep } from './telegram-login-step'

const TelegramLoginStepEnum = {
  CODE: 'CODE',
  PASSWORD: 'PASSWORD',
  QR: 'QR',
  DONE: 'DONE',
} as const satisfies Record<TelegramLoginStep, TelegramLoginStep>
registerEnumType(TelegramLoginStepEnum, {
  name: 'TelegramLoginStep',
  description: 'What a login waits for.',
  valuesConfig: {
    CODE: { description: 'The code that Telegram sent.' },
    PASSWORD: { description: 'The password of two-step verification.' },
    QR: { description: 'The QR code to be scanned with a phone that is signed in.' },
    DONE: { description: 'Nothing: the account is connected.' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'An account on its way to be connected. Visible to the member who started it, and to nobody else.',
})
export class TelegramLogin {
  @Field(() => ID, { description: 'UUIDv7.' })
  id: string

  @Field(() => TelegramLoginStepEnum, { description: 'What the login waits for.' })
  step: TelegramLoginStep

  @Field(() => Int, { nullable: true, description: 'Digits of the code that Telegram sent.' })
  codeLength: number | null

  @Field(() => String, {
    nullable: true,
    description: 'What the QR code says. It signs in whoever scans it: show it, do not store it.',
  })
  qrUrl: string | null

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When this step has to be done; a QR code is renewed by itself.',
  })
  expiresAt: Date | null

  accountId: string | null
}
