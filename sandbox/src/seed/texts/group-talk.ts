export const GROUP_TALK: Record<'en' | 'ru', readonly string[]> = {
  en: ['Morning all, where are we with the test payments?', '{count} of them went through, two are stuck in review.'],
  ru: ['Доброе утро! Что с тестовыми платежами?', '{count} прошли, два на проверке.'],
}
