import { listenToStrays, type Stray } from '../database/open-transaction'

const strays: Stray[] = []

/** The queries that went around their transaction since the last call. */
export const takeStrays = (): Stray[] => strays.splice(0)

/** A test in which a query went astray fails, whatever else it found. */
function failOnStrays(): void {
  const [first] = takeStrays()
  if (first) throw first
}

if (typeof afterEach === 'function') {
  const end = listenToStrays((stray) => strays.push(stray))
  afterEach(failOnStrays)
  afterAll(end)
}
