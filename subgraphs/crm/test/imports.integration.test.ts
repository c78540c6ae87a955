import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { createImporting, type Importing } from './import-seed'

let importing: Importing
let manager: TestActor
beforeAll(async () => void (importing = await createImporting()))
beforeEach(() => void (manager = importing.member('MANAGER')))

interface Person {
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly position: string
  readonly tags: string[]
  readonly company: { name: string } | null
}

async function people(as = manager): Promise<Person[]> {
  const query = '{ contacts(first: 100) { edges { node { name email phone position tags company { name } } } } }'
  const { contacts } = await importing.ask<{ contacts: { edges: { node: Person }[] } }>(query, {}, as)
  return contacts.edges.map(({ node }) => node)
}

it('imports a file, and refuses the rows that do not fit, each with its reason', async () => {
  const file = [
    'Имя;Эл. почта;Телефон;Компания;Теги',
    'Анна Пример;anna@sample.test;+7 900 000-00-01;Ромашка;тёплый, vip',
    'Борис Пример;not an address;;;',
    ';empty@sample.test;;;',
    'Вера Пример;vera@sample.test;;ромашка;',
    'Глеб;gleb@sample.test;;;;лишнее',
    'Анна вторая;ANNA@sample.test;;;',
  ].join('\r\n')
  const done = await importing.run(file, manager, { mode: 'UPSERT', key: 'email', createCompanies: true })
  expect(done).toMatchObject({ created: 2, updated: 0, job: { state: 'DONE', total: 6, done: 2, failed: 4 } })
  expect(importing.errorsOf(done)).toEqual([
    '3 INVALID_VALUE email',
    '4 REQUIRED name',
    '6 WRONG_WIDTH',
    '7 DUPLICATE_ROW',
  ])
  expect(done.receivedParts).toEqual([])
  expect(await people()).toMatchObject([
    { name: 'Анна Пример', phone: '+7 900 000-00-01', tags: ['тёплый', 'vip'], company: { name: 'Ромашка' } },
    { name: 'Вера Пример', company: { name: 'Ромашка' } },
  ])
})
