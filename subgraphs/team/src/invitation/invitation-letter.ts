import type { Role } from '@parley/toolkit/context/actor'
import type { Letter } from '@parley/toolkit/mail/letter'
import type { Language } from '@parley/toolkit/mail/mail-message'
import { phrase } from '@parley/toolkit/mail/phrase'

export interface InvitationValues {
  readonly workspaceName: string
  readonly inviterName: string
  readonly role: Role
  readonly days: number
  readonly url: string
}

const ROLE_NAMES: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  EN: { OWNER: 'owner', ADMIN: 'admin', MANAGER: 'manager', AGENT: 'agent', VIEWER: 'viewer' },
  RU: { OWNER: 'владелец', ADMIN: 'администратор', MANAGER: 'менеджер', AGENT: 'агент', VIEWER: 'наблюдатель' },
}

/** Invites someone to a workspace. */
export const invitationLetter: Readonly<Record<Language, (values: InvitationValues) => Letter>> = {
  EN: ({ workspaceName, inviterName, role, days, url }) => ({
    subject: phrase`${inviterName} invites you to ${workspaceName}`,
    paragraphs: [
      phrase`Hello,`,
      phrase`${inviterName} invites you to work in ${workspaceName} on Parley. Your role: ${ROLE_NAMES.EN[role]}.`,
    ],
    action: { label: phrase`See the invitation`, url },
    notes: [
      phrase`The link works once and only for this address. Days left: ${days}.`,
      phrase`If you do not know who this is, decline the invitation on its page or do nothing.`,
    ],
  }),
  RU: ({ workspaceName, inviterName, role, days, url }) => ({
    subject: phrase`${inviterName} приглашает вас в ${workspaceName}`,
    paragraphs: [
      phrase`Здравствуйте!`,
      phrase`${inviterName} приглашает вас работать в ${workspaceName} в Parley. Ваша роль: ${ROLE_NAMES.RU[role]}.`,
    ],
    action: { label: phrase`Посмотреть приглашение`, url },
    notes: [
      phrase`Ссылка действует один раз и только для этого адреса. Осталось дней: ${days}.`,
      phrase`Если вы не знаете отправителя, отклоните приглашение на его странице или ничего не делайте.`,
    ],
  }),
}
