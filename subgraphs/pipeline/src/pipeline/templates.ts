import type { StageColour } from '@parley/schema/inputs/pipeline'
import type { Language } from '@parley/toolkit/mail/mail-message'

type Named = Readonly<Record<Language, string>>

interface TemplateStage {
  readonly name: Named
  readonly probability: number
  readonly colour: StageColour
  readonly staleAfterDays: number
}

interface Template {
  readonly key: string
  readonly name: Named
  readonly stages: readonly TemplateStage[]
}

export interface NamedTemplate {
  readonly key: string
  readonly name: string
  readonly stages: readonly (Omit<TemplateStage, 'name'> & { readonly name: string })[]
}

const stage = (
  english: string,
  russian: string,
  probability: number,
  colour: StageColour,
  staleAfterDays: number,
): TemplateStage => ({ name: { EN: english, RU: russian }, probability, colour, staleAfterDays })

const TEMPLATES: readonly Template[] = [
  {
    key: 'sales',
    name: { EN: 'Sales', RU: 'Продажи' },
    stages: [
      stage('New', 'Новая', 10, 'GREY', 3),
      stage('In conversation', 'В разговоре', 25, 'BLUE', 7),
      stage('Proposal', 'Предложение', 50, 'INDIGO', 10),
      stage('Negotiation', 'Переговоры', 75, 'AMBER', 14),
      stage('Contract', 'Договор', 90, 'GREEN', 14),
    ],
  },
  {
    key: 'partnership',
    name: { EN: 'Partnerships', RU: 'Партнёрства' },
    stages: [
      stage('Idea', 'Идея', 10, 'GREY', 14),
      stage('First call', 'Первый звонок', 30, 'BLUE', 10),
      stage('Terms', 'Условия', 60, 'TEAL', 14),
      stage('Signing', 'Подписание', 85, 'GREEN', 14),
    ],
  },
  {
    key: 'hiring',
    name: { EN: 'Hiring', RU: 'Подбор людей' },
    stages: [
      stage('Applied', 'Отклик', 10, 'GREY', 3),
      stage('Screening', 'Знакомство', 25, 'BLUE', 5),
      stage('Interview', 'Собеседование', 50, 'INDIGO', 7),
      stage('Offer', 'Предложение о работе', 80, 'GREEN', 5),
    ],
  },
]

/** What a pipeline that is made from nothing begins with: there is no pipeline without a stage. */
const EMPTY: Template = {
  key: 'empty',
  name: { EN: 'Empty', RU: 'Пустая' },
  stages: [{ ...stage('New', 'Новая', 10, 'GREY', 7) }],
}

/** All that a pipeline can begin as, in the order in which people choose. */
export function listTemplates(language: Language): NamedTemplate[] {
  return [...TEMPLATES, EMPTY].map((template) => ({
    key: template.key,
    name: template.name[language],
    stages: template.stages.map((each) => ({ ...each, name: each.name[language] })),
  }))
}

export const FIRST_TEMPLATE = 'sales'

/** Undefined for a key that no template has. */
export function findTemplate(key: string, language: Language): NamedTemplate | undefined {
  return listTemplates(language).find((template) => template.key === key)
}
