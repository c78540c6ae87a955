import type { Letter } from '@parley/toolkit/mail/letter'
import type { Language } from '@parley/toolkit/mail/mail-message'
import { phrase } from '@parley/toolkit/mail/phrase'

export interface LinkValues {
  readonly name: string
  readonly url: string
}
export type LinkLetter = Readonly<Record<Language, (values: LinkValues) => Letter>>

/** To an address that someone says is theirs. */
export const verifyEmailLetter: LinkLetter = {
  EN: ({ name, url }) => ({
    subject: phrase`Confirm your e-mail address`,
    paragraphs: [phrase`Hello ${name},`, phrase`please confirm that this address is yours.`],
    action: { label: phrase`Confirm the address`, url },
    notes: [
      phrase`The link works once, for two days.`,
      phrase`If you did not give this address to Parley, do nothing: it will not be used.`,
    ],
  }),
  RU: ({ name, url }) => ({
    subject: phrase`Подтвердите адрес электронной почты`,
    paragraphs: [phrase`Здравствуйте, ${name}!`, phrase`Подтвердите, пожалуйста, что этот адрес принадлежит вам.`],
    action: { label: phrase`Подтвердить адрес`, url },
    notes: [
      phrase`Ссылка действует один раз, в течение двух дней.`,
      phrase`Если вы не указывали этот адрес в Parley, ничего не делайте: он не будет использован.`,
    ],
  }),
}

export const resetPasswordLetter: LinkLetter = {
  EN: ({ name, url }) => ({
    subject: phrase`Choose a new password`,
    paragraphs: [phrase`Hello ${name},`, phrase`someone asked for a new password for your account.`],
    action: { label: phrase`Choose a new password`, url },
    notes: [
      phrase`The link works once, for one hour. A new password signs you out on all devices.`,
      phrase`If it was not you, do nothing: your password stays as it is.`,
    ],
  }),
  RU: ({ name, url }) => ({
    subject: phrase`Выберите новый пароль`,
    paragraphs: [phrase`Здравствуйте, ${name}!`, phrase`Кто-то запросил новый пароль для вашей учётной записи.`],
    action: { label: phrase`Выбрать новый пароль`, url },
    notes: [
      phrase`Ссылка действует один раз, в течение часа. После смены пароля вы выйдете на всех устройствах.`,
      phrase`Если это были не вы, ничего не делайте: пароль останется прежним.`,
    ],
  }),
}

/** When too many wrong passwords locked the account. */
export const unlockSignInLetter: LinkLetter = {
  EN: ({ name, url }) => ({
    subject: phrase`Signing in to your account is paused`,
    paragraphs: [
      phrase`Hello ${name},`,
      phrase`someone tried too many wrong passwords for your account. Nobody can sign in for a while; it opens again by itself.`,
    ],
    action: { label: phrase`Open it now`, url },
    notes: [
      phrase`The link works once, for one day.`,
      phrase`If it was not you, leave it closed, and choose a password that you use nowhere else.`,
    ],
  }),
  RU: ({ name, url }) => ({
    subject: phrase`Вход в вашу учётную запись приостановлен`,
    paragraphs: [
      phrase`Здравствуйте, ${name}!`,
      phrase`Кто-то слишком много раз ввёл неверный пароль к вашей учётной записи. Некоторое время войти нельзя; потом вход откроется сам.`,
    ],
    action: { label: phrase`Открыть сейчас`, url },
    notes: [
      phrase`Ссылка действует один раз, в течение суток.`,
      phrase`Если это были не вы, оставьте вход закрытым и выберите пароль, который больше нигде не используете.`,
    ],
  }),
}
