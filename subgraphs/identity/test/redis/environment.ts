/** The Redis that ops/redis/start.mjs started, or was given. */
export function redisUrl(): string {
  const url = process.env.REDIS_URL
  if (!url) throw new Error('REDIS_URL is not set; run this through ops/redis/start.mjs')
  return url
}
