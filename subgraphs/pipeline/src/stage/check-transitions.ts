import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { StageEntity } from './stage.entity'

/**
 * Which stages deals may come from must make sense as a whole: each names other stages of its pipeline, and none is in a
 * circle that no deal can get into because its stages let in only one another; new deals come into the first one. Stages
 * in their order. VALIDATION_FAILED.
 */
export function requireReachable(stages: readonly StageEntity[]): void {
  const ids = new Set(stages.map(({ id }) => id))
  for (const { id, name, allowedFrom } of stages) {
    const wrong = (allowedFrom ?? []).filter((from) => from === id || !ids.has(from))
    if (wrong.length > 0) {
      throw refuse('foreignStage', `Deals come into ${name} from other stages of its pipeline only.`)
    }
  }
  const reached = new Set(stages.filter(({ allowedFrom }, index) => index === 0 || !allowedFrom).map(({ id }) => id))
  for (let before = -1; before !== reached.size;) {
    before = reached.size
    for (const { id, allowedFrom } of stages) if (allowedFrom?.some((from) => reached.has(from))) reached.add(id)
  }
  const cut = stages.filter(({ id }) => !reached.has(id))
  if (cut.length === 0) return
  const names = cut.map(({ name }) => name).join(', ')
  throw refuse('circle', `No deal could ever come into ${names}: they let in deals only from one another.`)
}

function refuse(reason: string, message: string): DomainError {
  return new DomainError('VALIDATION_FAILED', message, { fields: { 'input.allowedFrom': [reason] } })
}
