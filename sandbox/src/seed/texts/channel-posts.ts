export const CHANNEL_POSTS: Record<'en' | 'ru', readonly string[]> = {
  en: ['This week: what {event} taught us about {method}.'],
  ru: ['На этой неделе: что «{event}» рассказал про {method}.'],
}
