import { Router } from 'express'
import { collectDefaultMetrics, register } from 'prom-client'

/** Rejects, with a reason for the operator, while the part cannot do its work. */
export type ReadinessCheck = () => Promise<void>

/** Longer than any healthy answer, shorter than the timeout of common probes. */
const CHECK_TIMEOUT_MS = 2_000

/** Anyone may ask: the dependencies are asked at most this often. */
const CHECKED_EVERY_MS = 1_000

/** `/healthz`: the process runs. `/readyz`: 503 while a dependency is missing, without saying which. For anyone to ask. */
export function probeEndpoints(checks: Readonly<Record<string, ReadinessCheck>>): Router {
  const readiness = new Readiness(checks)
  const router = Router()
  router.get('/healthz', (_request, response) => void response.json({ status: 'ok' }))
  router.get('/readyz', async (_request, response) => {
    const { status } = await readiness.check()
    response.status(status === 'ok' ? 200 : 503).json({ status })
  })
  return router
}

/**
 * What operators see, and nobody else should. `/healthz`: the process runs. `/readyz`: each dependency by name, 503 while one
 * is missing, and what `describe` tells of its load. `/metrics`: Prometheus text.
 */
export function healthEndpoints(
  checks: Readonly<Record<string, ReadinessCheck>>,
  describe: () => Readonly<Record<string, unknown>> = () => ({}),
): Router {
  if (!register.getSingleMetric('process_cpu_user_seconds_total')) collectDefaultMetrics()
  const readiness = new Readiness(checks)
  const router = Router()
  router.get('/healthz', (_request, response) => void response.json({ status: 'ok' }))
  router.get('/readyz', async (_request, response) => {
    const checked = await readiness.check()
    response.status(checked.status === 'ok' ? 200 : 503).json({ ...checked, ...describe() })
  })
  router.get('/metrics', async (_request, response) => {
    response.type(register.contentType).send(await register.metrics())
  })
  return router
}

interface Checked {
  readonly status: 'ok' | 'unavailable'
  /** `ok` or what is wrong, by dependency. */
  readonly checks: Readonly<Record<string, string>>
}

class Readiness {
  private last: Promise<Checked> | null = null
  private checkedAt = 0

  constructor(private readonly checks: Readonly<Record<string, ReadinessCheck>>) {}

  check(): Promise<Checked> {
    const now = Date.now()
    if (this.last && now - this.checkedAt < CHECKED_EVERY_MS) return this.last
    this.checkedAt = now
    this.last = this.checkAll()
    return this.last
  }

  private async checkAll(): Promise<Checked> {
    const results = await Promise.all(
      Object.entries(this.checks).map(async ([name, check]) => [name, await run(check)] as const),
    )
    const ready = results.every(([, result]) => result === 'ok')
    return { status: ready ? 'ok' : 'unavailable', checks: Object.fromEntries(results) }
  }
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
