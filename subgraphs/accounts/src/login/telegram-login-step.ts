export const TELEGRAM_LOGIN_STEPS = ['CODE', 'PASSWORD', 'QR', 'DONE'] as const

export type TelegramLoginStep = (typeof TELEGRAM_LOGIN_STEPS)[number]
