import { useQuery } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { ME } from '@parley/schema/inputs/filter'
import { useDeferredValue, useState } from 'react'
import { graphql } from '../../gql'
import type { StagesToChooseQuery } from '../../gql/graphql'
import { useMemberChoices, useTeamChoices } from '../choice/people-choices'
import { useCompanyChoices, useContactChoices } from '../choice/record-choices'
import type { Choice, FilterField } from './filter-field'

const companyNameQuery = graphql(`
  query CompanyName($id: ID!) {
    company(id: $id) {
      id
      name
    }
  }
`)

const contactNameQuery = graphql(`
  query ContactName($id: ID!) {
    contact(id: $id) {
      id
      name
    }
  }
`)

const teamNameQuery = graphql(`
  query TeamName($id: ID!) {
    team(id: $id) {
      id
      name
    }
  }
`)

const memberNameQuery = graphql(`
  query MemberName($id: ID!) {
    members(first: 1, ids: [$id]) {
      edges {
        cursor
        node {
          id
          user {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

const stagesToChooseQuery = graphql(`
  query StagesToChoose {
    pipelines {
      id
      name
      stages {
        id
        name
      }
    }
  }
`)

export interface References {
  readonly choices: readonly Choice[]
  /** Where the server looks for them; null while the list is closed. */
  readonly onSearch?: (text: string | null) => void
}

/** Where the values of a field are found. */
type Source = 'LISTED' | 'MEMBER' | 'TEAM' | 'COMPANY' | 'CONTACT' | 'PIPELINE' | 'STAGE'
const SOURCES: Readonly<Record<string, Source>> = {
  Team: 'TEAM',
  Company: 'COMPANY',
  Contact: 'CONTACT',
  Pipeline: 'PIPELINE',
  Stage: 'STAGE',
}

function sourceOf({ type, references, choices }: FilterField): Source {
  if (choices.length > 0) return 'LISTED'
  if (type === 'USER') return 'MEMBER'
  return SOURCES[references ?? ''] ?? 'LISTED'
}

/** What a field offers: members, teams, companies and contacts by their name, pipelines and stages, or what the server listed with the field. */
export function useReferences(field: FilterField, withMe: boolean): References {
  const { t } = useLingui()
  const [search, onSearch] = useState<string | null>(null)
  const wanted = useDeferredValue(search)
  const source = sourceOf(field)
  const searched = {
    MEMBER: useMemberChoices(source === 'MEMBER' ? wanted : null),
    TEAM: useTeamChoices(source === 'TEAM' ? wanted : null),
    COMPANY: useCompanyChoices(source === 'COMPANY' ? wanted : null),
    CONTACT: useContactChoices(source === 'CONTACT' ? wanted : null),
  }
  const boards = useBoardChoices(source)
  if (source === 'LISTED') return { choices: field.choices }
  if (source === 'PIPELINE' || source === 'STAGE') return { choices: boards }
  const choices = searched[source].choices.map(({ id, name }) => ({ value: id, label: name }))
  const meFits = source === 'MEMBER' && withMe && t`Me`.toLowerCase().includes(wanted?.toLowerCase() ?? '')
  return { choices: meFits ? [{ value: ME, label: t`Me` }, ...choices] : choices, onSearch }
}

/** Pipelines, or the stages of all of them; a workspace has tens at most. */
function useBoardChoices(source: Source): readonly Choice[] {
  const { data } = useQuery(stagesToChooseQuery, { skip: source !== 'PIPELINE' && source !== 'STAGE' })
  const pipelines = data?.pipelines ?? []
  if (source === 'PIPELINE') return pipelines.map(({ id, name }) => ({ value: id, label: name }))
  return stageChoices(pipelines)
}

/** The stages of all pipelines, in their order; undefined while they are not known. */
export function useStageChoices(wanted: boolean): readonly Choice[] | undefined {
  const { data } = useQuery(stagesToChooseQuery, { skip: !wanted })
  return data && stageChoices(data.pipelines)
}

function stageChoices(pipelines: StagesToChooseQuery['pipelines']): readonly Choice[] {
  return pipelines.flatMap(({ name: board, stages }) =>
    stages.map(({ id, name }) => ({ value: id, label: pipelines.length > 1 ? `${board}: ${name}` : name })),
  )
}

/** How a value of a field reads; what is not known any more says so. */
export function ValueName({ field, value }: { field: FilterField; value: string }) {
  const { t } = useLingui()
  const source = value === ME ? 'LISTED' : sourceOf(field)
  const variables = { id: value }
  const company = useQuery(companyNameQuery, { variables, skip: source !== 'COMPANY' })
  const contact = useQuery(contactNameQuery, { variables, skip: source !== 'CONTACT' })
  const team = useQuery(teamNameQuery, { variables, skip: source !== 'TEAM' })
  const member = useQuery(memberNameQuery, { variables, skip: source !== 'MEMBER' })
  const boards = useBoardChoices(source)
  if (value === ME && field.type === 'USER') return <>{t`Me`}</>
  if (source === 'LISTED') return <>{field.choices.find((choice) => choice.value === value)?.label ?? value}</>
  if (source === 'PIPELINE' || source === 'STAGE') {
    return (
      <>{boards.find((choice) => choice.value === value)?.label ?? (boards.length > 0 ? t`Not here any more` : '…')}</>
    )
  }
  const { name, loading } = {
    COMPANY: { ...company, name: company.data?.company?.name },
    CONTACT: { ...contact, name: contact.data?.contact?.name },
    TEAM: { ...team, name: team.data?.team?.name },
    MEMBER: { ...member, name: member.data?.members.edges[0]?.node.user.name },
  }[source]
  return <>{name ?? (loading ? '…' : t`Not here any more`)}</>
}
