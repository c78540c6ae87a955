import * as z from 'zod/mini'
import { currency, MAX_TAGS } from './crm'

export const IMPORT_ENCODINGS = ['UTF_8', 'UTF_16LE', 'UTF_16BE', 'WINDOWS_1251', 'WINDOWS_1252'] as const
export type ImportEncoding = (typeof IMPORT_ENCODINGS)[number]

/** What separates the cells of a line, by name. */
export const DELIMITERS = { COMMA: ',', SEMICOLON: ';', TAB: '\t', PIPE: '|' } as const
export type ImportDelimiter = keyof typeof DELIMITERS

export const IMPORT_MODES = ['CREATE', 'UPDATE', 'UPSERT'] as const
export type ImportMode = (typeof IMPORT_MODES)[number]
/** Which part of `03/04/2026` is the month. */
export const DATE_ORDERS = ['DAY_FIRST', 'MONTH_FIRST'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]
/** What stands before the fraction of a number; the other one groups thousands. */
export const DECIMAL_MARKS = ['DOT', 'COMMA'] as const
export type DecimalMark = (typeof DECIMAL_MARKS)[number]

/** A part of a file is one request: small enough for a slow line, and for what a subgraph takes once it is base64. */
export const IMPORT_PART_BYTES = 1024 * 1024
/** What a number of the graph can say. */
export const MAX_IMPORT_BYTES = 2_000_000_000
/** More than any table that people make; a line with more is not one. */
export const MAX_IMPORT_COLUMNS = 500

/** A column of a file of records: what it is called in files, and by what other headers it is recognised. */
export interface RecordColumn {
  readonly key: string
  readonly en: string
  readonly ru: string
  readonly aliases: readonly string[]
  /** Files of records have it; no import writes it. */
  readonly exportOnly?: boolean
  /** Files of records do not have it; an import reads it. */
  readonly importOnly?: boolean
}

const column = (key: string, en: string, ru: string, ...aliases: string[]): RecordColumn => ({ key, en, ru, aliases })
const ID = column('id', 'ID', 'ID', 'record id', 'идентификатор', 'ид')
const COMPANY_ID = column('companyId', 'Company ID', 'ID компании')
const SHARED: readonly RecordColumn[] = [
  column(
    'owner',
    'Owner',
    'Ответственный',
    'responsible',
    'assignee',
    'manager',
    'владелец',
    'менеджер',
    'owner email',
  ),
  column('tags', 'Tags', 'Теги', 'tag', 'labels', 'label', 'метки', 'тег'),
  { ...column('createdAt', 'Created', 'Создано'), exportOnly: true },
  { ...column('updatedAt', 'Changed', 'Изменено'), exportOnly: true },
]
const EMAIL = [
  'email',
  'e mail',
  'mail',
  'email address',
  'почта',
  'электронная почта',
  'эл почта',
  'адрес почты',
] as const
const PHONE = [
  'phone number',
  'mobile',
  'mobile phone',
  'tel',
  'telephone',
  'номер телефона',
  'тел',
  'мобильный',
] as const
const NAME_OF_COMPANY = [
  'organization',
  'organisation',
  'account',
  'company name',
  'организация',
  'фирма',
  'название компании',
] as const

/** The built-in columns of each type of record, in the order in which a file has them. */
export const RECORD_COLUMNS: Readonly<Record<'CONTACT' | 'COMPANY' | 'DEAL', readonly RecordColumn[]>> = {
  CONTACT: [
    ID,
    column(
      'name',
      'Name',
      'Имя',
      'full name',
      'contact',
      'contact name',
      'фио',
      'имя и фамилия',
      'контакт',
      'полное имя',
    ),
    { ...column('firstName', 'First name', 'Только имя', 'given name', 'имя контакта'), importOnly: true },
    { ...column('lastName', 'Last name', 'Фамилия', 'surname', 'family name'), importOnly: true },
    column('username', 'Username', 'Имя пользователя', 'telegram', 'telegram username', 'nickname', 'телеграм', 'ник'),
    column('phone', 'Phone', 'Телефон', ...PHONE),
    column('email', 'E-mail', 'Эл. почта', ...EMAIL),
    column('position', 'Position', 'Должность', 'title', 'job title', 'role'),
    column('company', 'Company', 'Компания', ...NAME_OF_COMPANY),
    COMPANY_ID,
    ...SHARED,
  ],
  COMPANY: [
    ID,
    column('name', 'Name', 'Название', 'company', 'company name', 'organization', 'компания', 'организация', 'имя'),
    column('domain', 'Domain', 'Домен', 'company domain'),
    column('website', 'Website', 'Сайт', 'url', 'web', 'site', 'веб сайт'),
    column('email', 'E-mail', 'Эл. почта', ...EMAIL),
    column('phone', 'Phone', 'Телефон', ...PHONE),
    column('address', 'Address', 'Адрес', 'location'),
    column('description', 'Description', 'Описание', 'notes', 'comment', 'about', 'комментарий', 'примечание'),
    ...SHARED,
  ],
  DEAL: [
    ID,
    column(
      'title',
      'Title',
      'Название',
      'deal',
      'deal name',
      'deal title',
      'name',
      'opportunity',
      'сделка',
      'название сделки',
    ),
    column('amount', 'Amount', 'Сумма', 'value', 'deal value', 'price', 'budget', 'бюджет', 'стоимость'),
    column('currency', 'Currency', 'Валюта'),
    column('company', 'Company', 'Компания', ...NAME_OF_COMPANY),
    COMPANY_ID,
    column('contactIds', 'Contact IDs', 'ID контактов'),
    column(
      'expectedClose',
      'Expected close',
      'Ожидаемое закрытие',
      'close date',
      'expected close date',
      'дата закрытия',
    ),
    column('status', 'Status', 'Статус', 'state', 'состояние'),
    column('lostReason', 'Reason', 'Причина', 'lost reason', 'loss reason', 'причина отказа'),
    column('closedAt', 'Closed', 'Закрыто', 'closed at', 'won at', 'lost at'),
    column('pipelineId', 'Pipeline ID', 'ID воронки'),
    column('stageId', 'Stage ID', 'ID этапа'),
    ...SHARED,
  ],
}

/** By what rows of a file can be matched with records that are there. */
export const IMPORT_KEYS = {
  CONTACT: ['email', 'phone', 'username', 'name', 'id'],
  COMPANY: ['domain', 'name', 'id'],
  DEAL: ['title', 'id'],
} as const satisfies Record<keyof typeof RECORD_COLUMNS, readonly string[]>

const fileFields = { recordType: z.enum(['CONTACT', 'COMPANY', 'DEAL']) }
export const createImportInput = z.object({
  ...fileFields,
  fileName: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(255, 'tooLong')),
  sizeBytes: z.int().check(z.minimum(1, 'emptyFile'), z.maximum(MAX_IMPORT_BYTES, 'tooLarge')),
})

/** How the text of a file is read; what is left out is detected. */
export const importFormat = z.object({
  encoding: z.nullish(z.enum(IMPORT_ENCODINGS)),
  delimiter: z.nullish(z.enum(['COMMA', 'SEMICOLON', 'TAB', 'PIPE'])),
  hasHeader: z.nullish(z.boolean()),
})

const mappedColumn = z.object({
  column: z.int().check(z.minimum(0, 'notFound'), z.maximum(MAX_IMPORT_COLUMNS - 1, 'notFound')),
  field: z.string().check(z.maxLength(60, 'tooLong')),
})
export const startImportInput = z.object({
  id: z.uuid('id'),
  ...importFormat.shape,
  mapping: z.array(mappedColumn).check(z.minLength(1, 'required'), z.maxLength(MAX_IMPORT_COLUMNS, 'tooMany')),
  mode: z.enum(IMPORT_MODES),
  key: z.nullish(z.string().check(z.maxLength(20, 'tooLong'))),
  createCompanies: z.nullish(z.boolean()),
  clearEmpty: z.nullish(z.boolean()),
  dateOrder: z.nullish(z.enum(DATE_ORDERS)),
  decimalMark: z.nullish(z.enum(DECIMAL_MARKS)),
  currency: z.nullish(currency),
  tags: z.nullish(
    z
      .array(z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(50, 'tooLong')))
      .check(z.maxLength(MAX_TAGS, 'tooMany')),
  ),
})
