import { Router } from 'express'
import { collectDefaultMetrics, register } from 'prom-client'

/** Rejects, with a reason for the operator, while the part cannot do its work. */
export type ReadinessCheck = () => Promise<void>

/** Longer than any healthy answer, shorter than the timeout of common probes. */
const CHECK_TIMEOUT_MS = 2_000

/**
 * `/healthz`: the process runs. `/readyz`: each dependency by name, 503 while one is missing, and what `describe` tells
 * of its load. `/metrics`: Prometheus text.
 */
export function healthEndpoints(
  checks: Readonly<Record<string, ReadinessCheck>>,
  describe: () => Readonly<Record<string, unknown>> = () => ({}),
): Router {
  if (!register.getSingleMetric('process_cpu_user_seconds_total')) collectDefaultMetrics()
  const router = Router()
  router.get('/healthz', (_request, response) => void response.json({ status: 'ok' }))
  router.get('/readyz', async (_request, response) => {
    const results = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await run(check)]))
    const ready = results.every(([, result]) => result === 'ok')
    response
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ok' : 'unavailable', checks: Object.fromEntries(results), ...describe() })
  })
  router.get('/metrics', async (_request, response) => {
    response.type(register.contentType).send(await register.metrics())
  })
  return router
}

async function run(check: ReadinessCheck): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), CHECK_TIMEOUT_MS)
  })
  try {
    await Promise.race([check(), timeout])
    return 'ok'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    clearTimeout(timer)
  }
}
