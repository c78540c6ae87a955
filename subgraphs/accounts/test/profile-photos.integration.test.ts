import { randomUUID } from 'node:crypto'
import { actor } from '@parley/toolkit/testing/test-actor'
import { AccountsHarness } from './accounts-harness'

const DIALOGS = `query ($id: ID!) { bdAccount(id: $id) { photoUrl
  dialogs(first: 100) { edges { node { id kind title photoUrl } } } } }`
const MEDIA = 'query ($id: ID!) { mediaSource(attachmentId: $id, thumbnail: true) { url } }'

interface Photographed {
  readonly id: string
  readonly kind: string
  readonly photoUrl: string | null
}
interface Selected {
  readonly selected: boolean
  readonly dialog: { readonly dialogId: string; readonly photoId: string | null }
}

let harness: AccountsHarness
let accountId: string

beforeAll(async () => {
  harness = await AccountsHarness.open()
  await harness.startWorker()
  accountId = await harness.connect(await harness.person(0))
  await harness.untilListed(accountId)
  await harness.select(accountId, await harness.dialogs(accountId))
}, 90_000)

async function photographed(): Promise<{ own: string | null; dialogs: Photographed[] }> {
  interface Answer {
    bdAccount: { photoUrl: string | null; dialogs: { edges: { node: Photographed }[] } }
  }
  const { bdAccount } = await harness.ask<Answer>(DIALOGS, { id: accountId })
  return { own: bdAccount.photoUrl, dialogs: bdAccount.dialogs.edges.map(({ node }) => node) }
}

const idOf = (photoUrl: string | null): string => /^\/media\/([\w-]{36})\?token=/.exec(photoUrl ?? '')![1]!

/** Photos that were asked for: Parley holds them, and Telegram is not asked again. */
const asked = new Set<string>()

async function fetchPhoto(id: string, as = harness.member): Promise<Response | null> {
  asked.add(id)
  const { mediaSource } = await harness.ask<{ mediaSource: { url: string } | null }>(MEDIA, { id }, as)
  return mediaSource && fetch(mediaSource.url)
}

it.each(['USER', 'GROUP', 'CHANNEL'])('shows the photo of a %s', async (kind) => {
  const { dialogs } = await photographed()
  const answer = await fetchPhoto(idOf(dialogs.find((dialog) => dialog.kind === kind && dialog.photoUrl)!.photoUrl))
  expect(answer!.headers.get('content-type')).toBe('image/jpeg')
  const bytes = Buffer.from(await answer!.arrayBuffer())
  expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff')
  expect(answer!.headers.get('content-length')).toBe(String(bytes.length))
})

it('shows the photo of the account itself', async () => {
  const answer = await fetchPhoto(idOf((await photographed()).own))
  expect(
    Buffer.from(await answer!.arrayBuffer())
      .subarray(0, 3)
      .toString('hex'),
  ).toBe('ffd8ff')
})

it('has none where Telegram has none, and gives none to another workspace', async () => {
  const { dialogs } = await photographed()
  expect(dialogs.some(({ photoUrl }) => photoUrl === null)).toBe(true)
  const photo = idOf(dialogs.find(({ photoUrl }) => photoUrl)!.photoUrl)
  expect(await fetchPhoto(photo, actor())).toBeNull()
  expect(await fetchPhoto(randomUUID())).toBeNull()
})

it('asks Telegram once for a photo, and says so when Telegram does not give one', async () => {
  const { dialogs } = await photographed()
  const [known, other] = dialogs.filter(({ photoUrl }) => photoUrl && !asked.has(idOf(photoUrl)))
  expect((await fetchPhoto(idOf(known!.photoUrl)))!.status).toBe(200)
  await harness.sandbox.fault({ method: 'upload.getFile', error: 'FLOOD_WAIT_30', times: 100 })
  expect((await fetchPhoto(idOf(known!.photoUrl)))!.status).toBe(200)
  expect((await fetchPhoto(idOf(other!.photoUrl)))!.status).toBe(503)
  await harness.sandbox.clearFaults()
})

it('tells which photo a selected dialog has, and again when it has another', async () => {
  const { dialogs } = await photographed()
  const dialog = dialogs.find(({ photoUrl }) => photoUrl)!
  const told = async () =>
    (await harness.published<Selected>('accounts.dialogs.selected.v1')).filter(
      (each) => each.dialog.dialogId === dialog.id,
    )
  expect(await told()).toMatchObject([{ selected: true, dialog: { photoId: idOf(dialog.photoUrl) } }])
  const before = randomUUID()
  await harness.graph.testDatabase.query(
    `UPDATE accounts.dialog SET photo_id = '${before}', telegram_photo_id = '1' WHERE id = '${dialog.id}'`,
  )
  expect((await fetchPhoto(before))!.status).toBe(503)
  await harness.ask('mutation ($id: ID!) { refreshDialogs(accountId: $id) { id } }', { id: accountId })
  expect((await told()).slice(1)).toMatchObject([{ selected: true, dialog: { photoId: idOf(dialog.photoUrl) } }])
  expect(await fetchPhoto(before)).toBeNull()
})
