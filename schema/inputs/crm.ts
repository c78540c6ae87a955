import * as z from 'zod/mini'
import { isDay } from './filter'

const text = (limit: number) => z.string().check(z.trim(), z.maxLength(limit, 'tooLong'))
const required = (limit: number) =>
  z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(limit, 'tooLong'))
/** Addresses are limited in bytes; searches keep them in indexes, whose rows are limited too. */
const bytes = (limit: number) =>
  z.refine<string>((text) => new TextEncoder().encode(text).length <= limit, { error: 'tooLong' })
const optionalEmail = z.string().check(
  z.trim(),
  bytes(254),
  z.refine((value) => value === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value), 'email'),
)
const optionalPhone = z.string().check(z.trim(), z.regex(/^\+?[0-9()\s-]{0,24}$/, 'phoneNumber'))
const optionalUrl = z.string().check(
  z.trim(),
  z.maxLength(500, 'tooLong'),
  z.refine((value) => value === '' || /^https?:\/\/[^\s.]+\.\S+$/i.test(value), 'url'),
)
const optionalDomain = z.pipe(
  z.pipe(
    z.string(),
    z.transform((value) =>
      value
        .trim()
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/.*$/, ''),
    ),
  ),
  z.string().check(z.regex(/^(?:[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)?$/u, 'domain'), bytes(253)),
)

/** What a field that a workspace adds can hold. */
export const CUSTOM_FIELD_TYPES = [
  'TEXT',
  'NUMBER',
  'MONEY',
  'DATE',
  'CHOICE',
  'MULTI_CHOICE',
  'USER',
  'URL',
  'BOOLEAN',
] as const
export type CustomFieldType = (typeof CUSTOM_FIELD_TYPES)[number]

export const currency = z.string().check(z.regex(/^[A-Z]{3}$/, 'currency'))
/** As many digits as the database keeps. */
export const decimal = z.string().check(z.trim(), z.regex(/^-?\d{1,15}(?:\.\d{1,4})?$/, 'decimal'))
const money = z.object({ amount: decimal, currency })
const day = z.string().check(z.refine(isDay, 'date'))

/** What shows in a cell, and is still told apart. */
export const MAX_TAGS = 30
const tags = z.array(required(50)).check(z.maxLength(MAX_TAGS, 'tooMany'))
const customFields = z
  .array(
    z.object({
      fieldId: z.uuid('id'),
      values: z.array(z.string().check(z.maxLength(2000, 'tooLong'))).check(z.maxLength(50, 'tooMany')),
    }),
  )
  .check(z.maxLength(100, 'tooMany'))
/** What any record can be given. */
const recordFields = { tags: z.nullish(tags), customFields: z.nullish(customFields) }
const changed = { id: z.uuid('id'), version: z.int() }

const companyFields = {
  domain: z.nullish(optionalDomain),
  website: z.nullish(optionalUrl),
  email: z.nullish(optionalEmail),
  phone: z.nullish(optionalPhone),
  address: z.nullish(text(500)),
  description: z.nullish(text(5000)),
  ...recordFields,
}
export const createCompanyInput = z.object({ name: required(200), ...companyFields })
export const updateCompanyInput = z.object({ ...changed, name: z.nullish(required(200)), ...companyFields })

const dealFields = {
  value: z.nullish(money),
  companyId: z.nullish(z.uuid('id')),
  contactIds: z.nullish(z.array(z.uuid('id')).check(z.maxLength(50, 'tooMany'))),
  expectedClose: z.nullish(day),
  ...recordFields,
}
export const createDealInput = z.object({
  title: required(200),
  pipelineId: z.nullish(z.uuid('id')),
  stageId: z.nullish(z.uuid('id')),
  ownerId: z.nullish(z.uuid('id')),
  ...dealFields,
})
export const updateDealInput = z.object({ ...changed, title: z.nullish(required(200)), ...dealFields })
export const closeDealInput = z
  .object({ ...changed, outcome: z.enum(['WON', 'LOST']), reason: z.nullish(text(500)) })
  .check(z.refine(({ outcome, reason }) => outcome === 'WON' || !!reason, { error: 'required', path: ['reason'] }))

const contactFields = {
  username: z.nullish(z.string().check(z.trim(), z.regex(/^@?[A-Za-z0-9_]{0,32}$/, 'username'))),
  phone: z.nullish(optionalPhone),
  email: z.nullish(optionalEmail),
  position: z.nullish(text(200)),
  companyId: z.nullish(z.uuid('id')),
  ...recordFields,
}
export const createContactInput = z.object({
  name: required(200),
  ...contactFields,
})
export const updateContactInput = z.object({ ...changed, name: z.nullish(required(200)), ...contactFields })

/** What an option can be marked with; the same nine as the stages of a board. */
export const OPTION_COLOURS = ['GREY', 'BLUE', 'INDIGO', 'TEAL', 'GREEN', 'AMBER', 'ORANGE', 'RED', 'PINK'] as const
export type OptionColour = (typeof OPTION_COLOURS)[number]

const options = z
  .array(z.object({ key: z.nullish(required(50)), label: required(100), colour: z.nullish(z.enum(OPTION_COLOURS)) }))
  .check(z.maxLength(200, 'tooMany'))
export const createCustomFieldInput = z.object({
  recordType: z.enum(['CONTACT', 'COMPANY', 'DEAL']),
  name: required(80),
  type: z.enum(CUSTOM_FIELD_TYPES),
  options: z.nullish(options),
  required: z.nullish(z.boolean()),
})
export const updateCustomFieldInput = z.object({
  ...changed,
  name: z.nullish(required(80)),
  options: z.nullish(options),
  required: z.nullish(z.boolean()),
})
