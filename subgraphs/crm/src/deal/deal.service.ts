import type { DealSnapshot } from '@parley/schema/events/crm'
import { closeDealInput, createDealInput, updateDealInput } from '@parley/schema/inputs/crm'
import type { Assignees } from '@parley/toolkit/authorization/assignees'
import { currentlyReaches } from '@parley/toolkit/authorization/assignment'
import { DomainError, forbidden } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { CompanyStore } from '../company/company.store'
import { keepUnseenCompany } from '../company/keep-unseen-companies'
import type { ContactStore } from '../contact/contact.store'
import type { Boards, DealPlace } from '../external/boards'
import { currentMemberId } from '../record/current-member'
import type { RecordEditor, SharedInput, VersionedId } from '../record/record-editor'
import type { DealEntity } from './deal.entity'
import type { DealStore } from './deal.store'

interface DealFields extends SharedInput {
  readonly value?: { readonly amount: string; readonly currency: string } | null
  readonly companyId?: string | null
  readonly contactIds?: readonly string[] | null
  readonly expectedClose?: string | null
}
export interface NewDeal extends DealFields {
  readonly title: string
  readonly pipelineId?: string | null
  readonly stageId?: string | null
  readonly ownerId?: string | null
}
export interface DealEdit extends DealFields, VersionedId {
  readonly title?: string | null
}
export interface DealClosing extends VersionedId {
  readonly outcome: 'WON' | 'LOST'
  readonly reason?: string | null
}

/** Creates, changes, closes and reopens deals. Where a deal stands on a board is `pipeline`'s to say. */
export class DealService {
  constructor(
    private readonly deals: DealStore,
    private readonly companies: CompanyStore,
    private readonly contacts: ContactStore,
    private readonly editor: RecordEditor<DealEntity>,
    private readonly assignees: Assignees,
    private readonly boards: Boards,
  ) {}

  async create(input: NewDeal): Promise<DealEntity> {
    const deal = validateInput(createDealInput, input)
    await this.checkReferences(deal)
    await this.checkPlace(deal)
    const { pipelineId = null, stageId = null } = deal
    const owner = deal.ownerId ? { ownerId: await this.checkOwner(deal.ownerId.toLowerCase()) } : {}
    const columns = { title: deal.title, pipelineId, stageId, ...owner, ...dealColumns(deal) }
    return this.editor.create(columns, deal, this.relating(deal))
  }

  async update(input: DealEdit): Promise<DealEntity> {
    const edit = validateInput(updateDealInput, input)
    await this.checkReferences(edit, edit.id.toLowerCase())
    const title = edit.title == null ? {} : { title: edit.title }
    const wanted = { ...title, ...dealColumns(edit) }
    const columns = await keepUnseenCompany(this.companies, this.deals, edit.id, wanted)
    return this.editor.update(edit, columns, edit, this.relating(edit))
  }

  close(input: DealClosing): Promise<DealEntity> {
    const { outcome, reason, ...deal } = validateInput(closeDealInput, input)
    const lostReason = reason ?? ''
    return this.editor.update(deal, { status: outcome, lostReason, closedAt: new Date() }, {})
  }

  reopen(deal: VersionedId): Promise<DealEntity> {
    return this.editor.update(deal, { status: 'OPEN', lostReason: '', closedAt: null }, {})
  }

  trash(id: string): Promise<DealEntity> {
    return this.editor.trash(id)
  }

  restore(id: string): Promise<DealEntity> {
    return this.editor.restore(id)
  }

  /** A stage of another pipeline is none of this one. */
  private async checkPlace({ pipelineId, stageId }: DealPlace): Promise<void> {
    if (!pipelineId && !stageId) return
    if (!(await this.boards.has({ pipelineId, stageId }))) throw notThere(stageId ? 'stageId' : 'pipelineId')
  }

  /** Whoever gives a new deal to another member may assign it as its creator. */
  private async checkOwner(ownerId: string): Promise<string> {
    const created = { ownerId: currentMemberId(), teamId: null, sharedWith: [] }
    if (ownerId === created.ownerId) return ownerId
    if (!currentlyReaches('deals:assign', created)) {
      throw forbidden('You may create deals, and not give them to others.')
    }
    await this.assignees.check({ ids: [uuidv7()], ownerId })
    return ownerId
  }

  /** Company and contacts are of this workspace, and visible to whoever names them. People in the trash can only stay. */
  private async checkReferences({ companyId, contactIds }: DealFields, dealId?: string): Promise<void> {
    if (companyId) mustHaveAll(await this.companies.findByIds([companyId]), [companyId], 'companyId')
    if (!contactIds) return
    const involved = (dealId && (await this.deals.contactIdsOf([dealId])).get(dealId)) || []
    mustHaveAll(await this.contacts.findByIds(contactIds), contactIds, 'contactIds', involved)
  }

  private relating({ contactIds }: DealFields) {
    return async (transaction: EntityManager, deal: DealEntity): Promise<readonly string[]> => {
      if (!contactIds) return []
      const present = (await this.deals.contactIdsOf([deal.id], transaction)).get(deal.id) ?? []
      const unseen = (await this.deals.unseenContactIdsOf([deal.id], transaction)).get(deal.id) ?? []
      const wanted = [...new Set([...contactIds.map((id) => id.toLowerCase()), ...unseen])].sort()
      if (present.join() === wanted.join()) return []
      await this.deals.setContacts(transaction, deal.id, wanted)
      return ['contactIds']
    }
  }
}

/** What events tell about a deal. */
export function dealSnapshot(deals: DealStore) {
  const snapshots = dealSnapshots(deals)
  return async (transaction: EntityManager, deal: DealEntity): Promise<DealSnapshot> =>
    (await snapshots(transaction, [deal])).get(deal.id) as DealSnapshot
}

/** The same of many, by their ids. */
export function dealSnapshots(deals: DealStore) {
  return async (
    transaction: EntityManager | undefined,
    many: readonly DealEntity[],
  ): Promise<Map<string, DealSnapshot>> => {
    const ids = many.map(({ id }) => id)
    const contacts = await deals.contactIdsOf(ids, transaction)
    return new Map(
      many.map(({ id, title, amount, currency, status, expectedClose, companyId, pipelineId, stageId }) => {
        const columns = { title, amount, currency, status, expectedClose, companyId, pipelineId, stageId }
        return [id, { ...columns, contactIds: contacts.get(id) ?? [] }]
      }),
    )
  }
}

/** The columns that an input names, but for the title. */
export function dealColumns({ value, companyId, expectedClose }: DealFields): Partial<DealEntity> {
  return {
    ...(value !== undefined && { amount: value ? canonicalDecimal(value.amount) : null }),
    ...(value !== undefined && { currency: value?.currency ?? null }),
    ...(companyId !== undefined && { companyId: companyId?.toLowerCase() ?? null }),
    ...(expectedClose !== undefined && { expectedClose }),
  }
}

/** As Postgres writes it, so that writing the same value again changes nothing. */
function canonicalDecimal(amount: string): string {
  const [whole = '0', fraction = ''] = amount.replace(/^(-?)0+(?=\d)/, '$1').split('.')
  return `${whole}.${fraction.padEnd(4, '0')}`
}

function mustHaveAll(
  found: readonly { id: string; deletedAt?: Date | null }[],
  ids: readonly string[],
  field: string,
  known: readonly string[] = [],
) {
  const present = new Set(found.filter(({ id, deletedAt }) => !deletedAt || known.includes(id)).map(({ id }) => id))
  if (ids.every((id) => present.has(id.toLowerCase()))) return
  throw notThere(field)
}

function notThere(field: string): DomainError {
  const fields = { [`input.${field}`]: ['notFound'] }
  return new DomainError('VALIDATION_FAILED', 'Something that the deal refers to is not there.', { fields })
}
