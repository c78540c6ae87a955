import { createViewInput, listColumnsInput, updateViewInput } from '@parley/schema/inputs/view'
import { requirePermission, requireUser } from '@parley/toolkit/authorization/authorize'
import type { Permission } from '@parley/toolkit/authorization/permissions'
import type { UserActor } from '@parley/toolkit/context/actor'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { storableText } from '@parley/toolkit/database/storable-text'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { DomainError, forbidden, notFound } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { DataSource } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { VersionedId } from '../record/record-editor'
import { RESOURCES } from '../record/record-reach'
import type { RecordType } from '../record/record-type'
import type { CheckView, ViewContent } from './check-view'
import type { ViewColumn, ViewEntity } from './view.entity'
import type { ViewStore } from './view.store'

export interface NewView extends ViewContent {
  readonly recordType: RecordType
  readonly name: string
  readonly shared?: boolean | null
}
export interface ViewEdit extends ViewContent, VersionedId {
  readonly name?: string | null
  readonly shared?: boolean | null
}
interface ListColumns {
  readonly recordType: RecordType
  readonly columns: readonly ViewColumn[]
}
/** A view as a member has it. */
export interface MemberView extends ViewEntity {
  readonly isDefault: boolean
  /** Whether the member may change it. */
  readonly editable: boolean
}

/** Tabs above a table: more would be searched, not chosen from. */
const MAX_OWN_VIEWS = 50

/**
 * Keeps the views of lists. A view is its maker's alone until it is shared with the workspace, which takes the right to
 * write records of its type; who manages the workspace may change shared ones too. Order, default and the columns of a list without a view are each member's own.
 */
export class ViewService {
  constructor(
    private readonly database: DataSource,
    private readonly views: ViewStore,
    private readonly check: CheckView,
  ) {}

  async list(request: RequestContext, recordType: RecordType): Promise<MemberView[]> {
    const member = readerOf(request, recordType)
    const [views, preference] = await Promise.all([
      this.views.list(member.userId, recordType),
      this.views.preference(member.userId, recordType),
    ])
    const places = new Map(preference?.viewOrder.map((id, index) => [id, index]))
    const placeOf = ({ id }: ViewEntity): number => places.get(id) ?? places.size
    return views
      .toSorted((one, other) => placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1))
      .map((view) => asHad(member, view, preference?.defaultViewId))
  }

  async create(request: RequestContext, input: NewView): Promise<MemberView> {
    const { recordType, name, shared, ...content } = validateInput(createViewInput, input)
    const member = readerOf(request, recordType)
    if (shared) requirePermission(request, writing(recordType))
    const checked = await this.check.run(recordType, content)
    const view = {
      id: uuidv7(),
      recordType,
      name: storableText(name),
      ownerId: member.userId,
      shared: shared ?? false,
      filter: null,
      search: '',
      sort: null,
      columns: [],
      ...checked,
      version: 1,
      createdAt: new Date(),
      updatedAt: new Date(),
    }
    await inTransaction(this.database, async (transaction) => {
      await this.views.lockList(transaction, member.userId, recordType)
      const present = await this.views.list(member.userId, recordType, transaction)
      const own = present.filter(({ ownerId }) => ownerId === member.userId)
      if (own.length >= MAX_OWN_VIEWS) throw refused('input.name', 'tooMany')
      if (isTaken(view, present)) throw refused('input.name', 'taken')
      await this.views.create(transaction, view)
    })
    return { ...view, workspaceId: '', isDefault: false, editable: true }
  }

  update(request: RequestContext, input: ViewEdit): Promise<MemberView> {
    const { id, version, name, shared, ...content } = validateInput(updateViewInput, input)
    return inTransaction(this.database, async (transaction) => {
      const { member, view } = await this.lockEditable(request, id, (each) => this.views.lock(transaction, each, id))
      if (view.version !== version) throw new DomainError('STALE_VERSION', 'Someone else changed this view meanwhile.')
      if (shared && !view.shared) requirePermission(request, writing(view.recordType))
      const checked = await this.check.run(view.recordType, content, transaction)
      const named = name == null ? {} : { name: storableText(name) }
      const others = (await this.views.list(member.userId, view.recordType, transaction)).filter(
        (other) => other.id !== view.id,
      )
      const wanted = { name: named.name ?? view.name, shared: shared ?? view.shared }
      if (isTaken(wanted, others)) throw refused('input.name', 'taken')
      const changed = await this.views.change(transaction, view, { ...named, shared: wanted.shared, ...checked })
      const preference = await this.views.preference(member.userId, view.recordType, transaction)
      return asHad(member, changed, preference?.defaultViewId)
    })
  }

  remove(request: RequestContext, id: string): Promise<MemberView> {
    return inTransaction(this.database, async (transaction) => {
      const { member, view } = await this.lockEditable(request, id, (each) => this.views.lock(transaction, each, id))
      await this.views.remove(transaction, view)
      return asHad(member, view, null)
    })
  }

  /** Puts the member's tabs into an order; views that are not named come after. */
  async reorder(request: RequestContext, recordType: RecordType, ids: readonly string[]): Promise<MemberView[]> {
    const member = readerOf(request, recordType)
    const present = new Set((await this.views.list(member.userId, recordType)).map(({ id }) => id))
    const wanted = [...new Set(ids.map((id) => id.toLowerCase()))]
    if (!wanted.every((id) => present.has(id))) throw refused('ids', 'notFound')
    await this.views.prefer(member.userId, recordType, { viewOrder: wanted })
    return this.list(request, recordType)
  }

  /** Says what the member begins with; null for the whole list. */
  async setDefault(request: RequestContext, recordType: RecordType, id: string | null): Promise<MemberView[]> {
    const member = readerOf(request, recordType)
    const present = await this.views.list(member.userId, recordType)
    const view = present.find((each) => each.id === id?.toLowerCase())
    if (id && !view) throw notFound('The view')
    await this.views.prefer(member.userId, recordType, { defaultViewId: view?.id ?? null })
    return this.list(request, recordType)
  }

  /** What the member sees of the list where no view says which columns; none for the usual ones. */
  async columns(request: RequestContext, recordType: RecordType): Promise<ViewColumn[]> {
    const { userId } = readerOf(request, recordType)
    return (await this.views.preference(userId, recordType))?.columns ?? []
  }

  async setColumns(request: RequestContext, input: ListColumns): Promise<ViewColumn[]> {
    const { recordType, columns } = validateInput(listColumnsInput, input)
    const { userId } = readerOf(request, recordType)
    await this.check.run(recordType, { columns })
    await this.views.prefer(userId, recordType, { columns })
    return columns
  }

  private async lockEditable(
    request: RequestContext,
    id: string,
    lock: (memberId: string) => Promise<ViewEntity | null>,
  ): Promise<{ member: UserActor; view: ViewEntity }> {
    const member = requireUser(request)
    const view = queryableId(id) === id.toLowerCase() ? await lock(member.userId) : null
    if (!view) throw notFound('The view')
    readerOf(request, view.recordType)
    if (!mayEdit(member, view)) throw forbidden('Only who made this view, or who manages the workspace, may change it.')
    return { member, view }
  }
}

const writing = (recordType: RecordType): Permission => `${RESOURCES[recordType]}:write`

/** A person: an API key has no tabs. */
function readerOf(request: RequestContext, recordType: RecordType): UserActor {
  requirePermission(request, `${RESOURCES[recordType]}:read`)
  return requireUser(request)
}

/** A view that was just read, with what is the member's own about it. */
function asHad(member: UserActor, view: ViewEntity, defaultViewId: string | null | undefined): MemberView {
  return Object.assign(view, { isDefault: view.id === defaultViewId, editable: mayEdit(member, view) })
}

function mayEdit({ userId, access }: UserActor, { ownerId, shared }: ViewEntity): boolean {
  return ownerId === userId || (shared && access.grants['workspace:manage'] !== undefined)
}

/** Among the shared ones, and among one's own. */
function isTaken(view: Pick<ViewEntity, 'name' | 'shared'>, others: readonly ViewEntity[]): boolean {
  const name = view.name.toLowerCase()
  return others.some((other) => other.shared === view.shared && other.name.toLowerCase() === name)
}

function refused(path: string, reason: string): DomainError {
  return new DomainError('VALIDATION_FAILED', 'The view is not valid.', { fields: { [path]: [reason] } })
}
