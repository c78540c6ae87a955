import type { Letter } from '@parley/toolkit/mail/letter'
import type { Language } from '@parley/toolkit/mail/mail-message'
import { phrase, type Phrase } from '@parley/toolkit/mail/phrase'

/** What the owner of an account is told after the fact, because it may have been someone else. */
export type NoticeKind =
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_RESET'
  | 'EMAIL_CHANGE_ASKED'
  | 'EMAIL_CHANGED'
  | 'EMAIL_WANTED'
  | 'MFA_ENABLED'
  | 'MFA_DISABLED'
  | 'RECOVERY_CODES_RENEWED'
  | 'RECOVERY_CODE_USED'

interface NoticeText {
  readonly subject: Phrase
  readonly body: Phrase
}

const TEXTS: Readonly<Record<Language, Readonly<Record<NoticeKind, NoticeText>>>> = {
  EN: {
    PASSWORD_CHANGED: {
      subject: phrase`Your password was changed`,
      body: phrase`your password was changed, and all other devices were signed out.`,
    },
    PASSWORD_RESET: {
      subject: phrase`You have a new password`,
      body: phrase`a new password was chosen through a link that we sent you. All devices were signed out.`,
    },
    EMAIL_CHANGE_ASKED: {
      subject: phrase`A new address for your account`,
      body: phrase`someone who is signed in as you asked to use another e-mail address. It changes once the new address is confirmed.`,
    },
    EMAIL_CHANGED: {
      subject: phrase`Your e-mail address was changed`,
      body: phrase`your account has another e-mail address now. Messages do not come to this one any more.`,
    },
    EMAIL_WANTED: {
      subject: phrase`Someone gave your address`,
      body: phrase`another user of Parley asked to use this address. You have an account with it, so nothing was changed.`,
    },
    MFA_ENABLED: {
      subject: phrase`Two-step sign-in is on`,
      body: phrase`from now on, signing in takes your password and a code of your authenticator app.`,
    },
    MFA_DISABLED: {
      subject: phrase`Two-step sign-in is off`,
      body: phrase`from now on, your password alone is enough to sign in.`,
    },
    RECOVERY_CODES_RENEWED: {
      subject: phrase`You have new recovery codes`,
      body: phrase`new recovery codes were made for your account; the earlier ones do not work any more.`,
    },
    RECOVERY_CODE_USED: {
      subject: phrase`A recovery code was used`,
      body: phrase`someone used one of your recovery codes in place of the authenticator app.`,
    },
  },
  RU: {
    PASSWORD_CHANGED: {
      subject: phrase`Ваш пароль изменён`,
      body: phrase`Ваш пароль изменён, на всех остальных устройствах выполнен выход.`,
    },
    PASSWORD_RESET: {
      subject: phrase`У вас новый пароль`,
      body: phrase`Новый пароль выбран по ссылке, которую мы вам прислали. На всех устройствах выполнен выход.`,
    },
    EMAIL_CHANGE_ASKED: {
      subject: phrase`Новый адрес для вашей учётной записи`,
      body: phrase`Кто-то, вошедший под вашим именем, попросил использовать другой адрес электронной почты. Адрес сменится, когда новый будет подтверждён.`,
    },
    EMAIL_CHANGED: {
      subject: phrase`Адрес электронной почты изменён`,
      body: phrase`У вашей учётной записи теперь другой адрес электронной почты. На этот адрес письма больше не приходят.`,
    },
    EMAIL_WANTED: {
      subject: phrase`Кто-то указал ваш адрес`,
      body: phrase`Другой пользователь Parley попросил использовать этот адрес. С ним уже связана ваша учётная запись, поэтому ничего не изменилось.`,
    },
    MFA_ENABLED: {
      subject: phrase`Двухэтапный вход включён`,
      body: phrase`Теперь для входа нужны пароль и код из приложения-аутентификатора.`,
    },
    MFA_DISABLED: {
      subject: phrase`Двухэтапный вход выключен`,
      body: phrase`Теперь для входа достаточно одного пароля.`,
    },
    RECOVERY_CODES_RENEWED: {
      subject: phrase`У вас новые коды восстановления`,
      body: phrase`Для вашей учётной записи созданы новые коды восстановления; прежние больше не действуют.`,
    },
    RECOVERY_CODE_USED: {
      subject: phrase`Использован код восстановления`,
      body: phrase`Кто-то использовал один из ваших кодов восстановления вместо приложения-аутентификатора.`,
    },
  },
}

/** A notice as a letter; `resetUrl` is where to go if it was someone else. */
export function noticeLetter(kind: NoticeKind, language: Language, name: string, resetUrl: string): Letter {
  const { subject, body } = TEXTS[language][kind]
  if (language === 'RU') {
    return {
      subject,
      paragraphs: [phrase`Здравствуйте, ${name}!`, body],
      action: { label: phrase`Это были не вы? Выберите новый пароль`, url: resetUrl },
    }
  }
  return {
    subject,
    paragraphs: [phrase`Hello ${name},`, body],
    action: { label: phrase`Not you? Choose a new password`, url: resetUrl },
  }
}
