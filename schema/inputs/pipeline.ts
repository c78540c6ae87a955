import * as z from 'zod/mini'
import { filterTree } from './filter'

export const STAGE_COLOURS = ['GREY', 'BLUE', 'INDIGO', 'TEAL', 'GREEN', 'AMBER', 'ORANGE', 'RED', 'PINK'] as const
export type StageColour = (typeof STAGE_COLOURS)[number]

/** More does not fit on any screen. */
export const MAX_STAGES = 50
/** Deals that one mutation moves; more is the work of a job. */
export const MAX_MOVED = 1_000

const name = z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(80, 'tooLong'))
const changed = { id: z.uuid('id'), version: z.int() }
const roles = z.array(z.enum(['OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'VIEWER'])).check(z.minLength(1, 'required'))
const whole = (smallest: number, largest: number) =>
  z.int('whole').check(z.minimum(smallest, 'tooSmall'), z.maximum(largest, 'tooLarge'))

export const createPipelineInput = z.object({
  name,
  template: z.nullish(z.string()),
  language: z.nullish(z.enum(['EN', 'RU'])),
})
export const updatePipelineInput = z.object({ ...changed, name })

const stageFields = {
  probability: z.nullish(whole(0, 100)),
  colour: z.nullish(z.enum(STAGE_COLOURS)),
  staleAfterDays: z.nullish(whole(1, 3_650)),
  slaHours: z.nullish(whole(1, 8_760)),
  entryRule: z.nullish(filterTree),
  exitRule: z.nullish(filterTree),
  requiredFields: z.nullish(
    z
      .array(z.string().check(z.minLength(1, 'required'), z.maxLength(120, 'tooLong')))
      .check(z.maxLength(30, 'tooMany')),
  ),
  allowedRoles: z.nullish(roles),
  allowedFrom: z.nullish(z.array(z.uuid('id')).check(z.maxLength(MAX_STAGES, 'tooMany'))),
}
export const createStageInput = z.object({ pipelineId: z.uuid('id'), name, ...stageFields })
export const updateStageInput = z.object({ ...changed, name: z.nullish(name), ...stageFields })

const destination = {
  stageId: z.uuid('id'),
  before: z.nullish(z.uuid('id')),
  after: z.nullish(z.uuid('id')),
  clientId: z.nullish(z.uuid('id')),
}
export const moveDealInput = z.object({ dealId: z.uuid('id'), ...destination })
export const moveDealsInput = z.object({
  dealIds: z.array(z.uuid('id')).check(z.minLength(1, 'required'), z.maxLength(MAX_MOVED, 'tooMany')),
  ...destination,
})

export const MOVE_TRIGGERS = ['MESSAGE_RECEIVED', 'NO_REPLY', 'FIELD_CHANGED', 'AMOUNT_REACHED', 'TASK_DONE'] as const
/** What makes an automatic move look at a deal. */
export type MoveTrigger = (typeof MOVE_TRIGGERS)[number]

const money = z.object({
  amount: z.string().check(z.trim(), z.regex(/^\d{1,15}(?:\.\d{1,4})?$/, 'decimal')),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'currency')),
})
const automaticFields = {
  field: z.nullish(z.string().check(z.regex(/^deal\../, 'unknownField'), z.maxLength(120, 'tooLong'))),
  value: z.nullish(money),
  days: z.nullish(whole(1, 365)),
  condition: z.nullish(filterTree),
  fromStageIds: z.nullish(z.array(z.uuid('id')).check(z.maxLength(MAX_STAGES, 'tooMany'))),
  enabled: z.nullish(z.boolean()),
}
export const createAutomaticMoveInput = z.object({
  pipelineId: z.uuid('id'),
  name,
  trigger: z.enum(MOVE_TRIGGERS),
  toStageId: z.uuid('id'),
  ...automaticFields,
})
export const updateAutomaticMoveInput = z.object({
  ...changed,
  name: z.nullish(name),
  toStageId: z.nullish(z.uuid('id')),
  ...automaticFields,
})
