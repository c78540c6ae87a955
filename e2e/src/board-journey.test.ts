import type { Browser, Locator, Page } from 'playwright-core'
import { axe } from './harness/axe'
import { openBrowser, openPage, signInAsDemo } from './harness/browser'
import { eventually } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'

const lane = (page: Page, stage: string): Locator => page.getByRole('region', { name: stage, exact: true })
const card = (page: Page, title: string): Locator => page.getByRole('link', { name: title, exact: true })
const cardsOf = (page: Page, stage: string): Promise<string[]> => lane(page, stage).getByRole('link').allTextContents()
const stands = (page: Page, stage: string, titles: string[]): Promise<boolean> =>
  eventually(`${titles.join(', ')} in ${stage}`, async () => (await cardsOf(page, stage)).join() === titles.join())

describe('a board in the browser', () => {
  let parley: ParleyProcess
  let browser: Browser
  let page: Page
  let colleague: Page
  /** Of the pipeline that is made here. */
  let board: string
  /** Errors of the console and of scripts: there are none. */
  const complaints: string[] = []

  beforeAll(async () => {
    parley = await startParley({ script: process.env.PARLEY_E2E_START })
    browser = await openBrowser()
    page = await openPage(browser)
    colleague = await openPage(browser)
    for (const each of [page, colleague]) {
      each.on('pageerror', (error) => complaints.push(String(error)))
      each.on('console', (message) => {
        // One of the windows is without a network for a while.
        if (message.type() === 'error' && !message.text().includes('ERR_INTERNET_DISCONNECTED'))
          complaints.push(message.text())
      })
      await signInAsDemo(each, parley.url)
    }
  })
  afterAll(async () => {
    await browser?.close()
    await parley?.stop()
  })

  it('makes a pipeline out of a template, and asks for a field before a stage', async () => {
    await page.goto(`${parley.url}/settings/pipelines`)
    await page.getByRole('button', { name: 'New pipeline' }).click()
    await page.getByLabel('Name').fill('Partner programme')
    await page.getByRole('radio', { name: /^Partnerships/ }).check()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('heading', { name: 'Partner programme' }).waitFor()
    await page.getByRole('button', { name: 'Change Terms' }).click()
    await page.getByRole('checkbox', { name: 'Deal: Expected close' }).check()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('1 required field').waitFor()
    board = page.url().replace('/settings/pipelines/', '/board/')
  })

  it('puts stages into another order by keyboard', async () => {
    await page.getByRole('button', { name: 'Move First call' }).focus()
    await page.keyboard.press('Space')
    await page.getByText('First call is lifted.').waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowUp')
    await page.getByText('First call: place 1 of 4.').waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowDown')
    await page.getByText('First call: place 2 of 4.').waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    const names = (): Promise<string[]> => page.getByRole('button', { name: /^Change / }).allTextContents()
    expect(await names()).toHaveLength(4)
    await page.reload()
    const stages = page.getByRole('list', { name: 'Stages' }).getByRole('listitem')
    await stages.first().waitFor()
    expect(await stages.nth(2).textContent()).toContain('First call')
  })

  it('adds deals in a column, which another window sees by itself', async () => {
    await page.goto(board)
    await colleague.goto(board)
    await lane(colleague, 'Idea').waitFor()
    await page.getByRole('button', { name: 'New deal in Idea' }).click()
    for (const [title, value] of [
      ['Harbour pilot', '1200'],
      ['Aurora licences', '5000'],
      ['Polar pilot', '800'],
    ]) {
      const form = page.getByRole('form', { name: 'New deal in Idea' })
      await form.getByLabel('Deal').fill(title ?? '')
      await form.getByLabel('Value').fill(value ?? '')
      await form.getByLabel('Deal').press('Enter')
      await card(colleague, title ?? '').waitFor()
    }
    await page.getByRole('button', { name: 'Close', exact: true }).first().click()
    await stands(page, 'Idea', ['Polar pilot', 'Aurora licences', 'Harbour pilot'])
    await lane(colleague, 'Idea').getByText('€7,000').waitFor()
    expect(await axe(page)).toEqual([])
  })

  it('moves a deal by keyboard, in both windows', async () => {
    await card(page, 'Aurora licences').focus()
    await page.keyboard.press('Space')
    await page.getByText('Aurora licences is lifted.').waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.getByText('First call, place 1 of 1.').waitFor({ state: 'attached' })
    await page.keyboard.press('Space')
    await stands(page, 'First call', ['Aurora licences'])
    await stands(colleague, 'First call', ['Aurora licences'])
    await eventually('the focus on the card', () =>
      card(page, 'Aurora licences').evaluate((link) => link === link.ownerDocument.activeElement),
    )
  })

  /** Presses a card, carries it to the middle or the end of another element, and lets go. */
  async function drag(title: string, to: Locator, part: 'middle' | 'end' = 'middle'): Promise<void> {
    const [from, over] = [await card(page, title).boundingBox(), await to.boundingBox()]
    if (!from || !over) throw new Error(`${title} is not in sight`)
    await page.mouse.move(from.x + 40, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + 20, { steps: 3 })
    await page.mouse.move(over.x + over.width / 2, over.y + (part === 'end' ? over.height + 8 : over.height / 2), {
      steps: 10,
    })
    await page.mouse.up()
  }

  it('moves a deal by mouse to the place between others, and takes it back', async () => {
    await drag('Harbour pilot', card(page, 'Aurora licences'))
    await stands(page, 'First call', ['Harbour pilot', 'Aurora licences'])
    await stands(colleague, 'First call', ['Harbour pilot', 'Aurora licences'])
    expect(page.url()).toBe(board)
    await page.getByText('Harbour pilot is in First call').waitFor()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await stands(page, 'Idea', ['Polar pilot', 'Harbour pilot'])
    await stands(colleague, 'First call', ['Aurora licences'])
  })

  it('scrolls a column under a card that is held at its end', async () => {
    await page.setViewportSize({ width: 1440, height: 320 })
    const list = lane(page, 'Idea').locator('[data-cards]')
    const [before, from] = [await list.boundingBox(), await card(page, 'Polar pilot').boundingBox()]
    if (!before || !from) throw new Error('The column is not in sight')
    await page.mouse.move(from.x + 40, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + 20, { steps: 3 })
    await eventually('cards below come into sight', async () => {
      await page.mouse.move(from.x + 60, 290)
      await page.mouse.move(from.x + 60, 300)
      return ((await list.boundingBox())?.y ?? before.y) < before.y
    })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await page.setViewportSize({ width: 1440, height: 900 })
    await stands(page, 'Idea', ['Polar pilot', 'Harbour pilot'])
  })

  it('is told why a stage refuses a deal, puts it right and moves it', async () => {
    await drag('Polar pilot', lane(page, 'Terms'))
    const dialog = page.getByRole('dialog', { name: 'This deal cannot go to Terms' })
    await dialog.getByText('Now: empty').waitFor()
    await dialog.getByText('Expected close').first().waitFor()
    expect(await axe(page)).toEqual([])
    await stands(page, 'Idea', ['Polar pilot', 'Harbour pilot'])
    await dialog.getByLabel('Deal: Expected close').fill('2027-03-01')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await stands(page, 'Terms', ['Polar pilot'])
    await stands(colleague, 'Terms', ['Polar pilot'])
  })

  it('drops several where they are let go, takes them back, and finds them again', async () => {
    await page.getByRole('checkbox', { name: 'Select Harbour pilot' }).check()
    await page.getByRole('checkbox', { name: 'Select Polar pilot' }).check()
    await drag('Harbour pilot', lane(page, 'First call').locator('[data-cards]'), 'end')
    await stands(page, 'First call', ['Aurora licences', 'Harbour pilot', 'Polar pilot'])
    await stands(colleague, 'First call', ['Aurora licences', 'Harbour pilot', 'Polar pilot'])
    await page.getByText('2 deals are in First call').waitFor()
    await page.keyboard.press('Control+z')
    await stands(colleague, 'Idea', ['Harbour pilot'])
    await stands(page, 'Terms', ['Polar pilot'])
    await page.getByRole('checkbox', { name: 'Select Harbour pilot' }).check()
    await page.getByRole('checkbox', { name: 'Select Aurora licences' }).check()
    await page.getByLabel('Move to a stage').selectOption({ label: 'Signing' })
    await stands(colleague, 'Signing', ['Harbour pilot', 'Aurora licences'])
    await page.getByLabel('Search the board').fill('aurora')
    await stands(page, 'Signing', ['Aurora licences'])
    expect(page.url()).toContain('q=aurora')
    await page.getByLabel('Search the board').fill('')
    await stands(page, 'Signing', ['Harbour pilot', 'Aurora licences'])
  })

  it('wins a deal that is dropped there, in both windows, and takes it back; asks why one is lost', async () => {
    const carryTo = async (title: string, outcome: string): Promise<void> => {
      const from = await card(page, title).boundingBox()
      if (!from) throw new Error(`${title} is not in sight`)
      await page.mouse.move(from.x + 40, from.y + 8)
      await page.mouse.down()
      await page.mouse.move(from.x + 60, from.y + 20, { steps: 3 })
      const to = await page.locator(`[data-outcome="${outcome}"]`).boundingBox()
      if (!to) throw new Error(`${outcome} is not in sight`)
      await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 })
      await page.locator(`[data-outcome="${outcome}"][data-target]`).waitFor()
      await page.mouse.up()
    }
    await carryTo('Polar pilot', 'WON')
    await stands(page, 'Terms', [])
    await stands(colleague, 'Terms', [])
    await page.getByText('Polar pilot is won').waitFor()
    await page.getByLabel('Which deals').selectOption({ label: 'Won deals' })
    await stands(page, 'Terms', ['Polar pilot'])
    expect(await axe(page)).toEqual([])
    await page.getByLabel('Which deals').selectOption({ label: 'Open deals' })
    await stands(page, 'Terms', [])
    await page.keyboard.press('Control+z')
    await stands(colleague, 'Terms', ['Polar pilot'])
    await stands(page, 'Terms', ['Polar pilot'])
    await carryTo('Polar pilot', 'LOST')
    const dialog = page.getByRole('dialog', { name: 'Why was it lost?' })
    await dialog.getByLabel('Reason').fill('Too dear')
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await stands(colleague, 'Terms', [])
  })

  it('tells who moved what, on the whole board and for one stage', async () => {
    await page.getByRole('link', { name: 'History of the board' }).click()
    const history = page.getByRole('dialog', { name: 'History of the board' })
    await history.getByRole('listitem').filter({ hasText: 'taken back' }).first().waitFor()
    await history.getByLabel('Stage').selectOption({ label: 'Idea' })
    await eventually('moves of the stage alone', async () => {
      const moves = await history.getByRole('listitem').allTextContents()
      return moves.length > 0 && moves.every((move) => move.includes('Idea'))
    })
    expect(page.url()).toContain('stage=')
    await history.getByLabel('Why').selectOption({ label: 'taken back' })
    await eventually('moves that were taken back alone', async () => {
      const moves = await history.getByRole('listitem').allTextContents()
      return moves.length > 0 && moves.every((move) => move.includes('taken back'))
    })
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await history.waitFor({ state: 'detached' })
  })

  it('catches up with what happened while it was away', async () => {
    await colleague.context().setOffline(true)
    await page.getByRole('checkbox', { name: 'Select Harbour pilot' }).check()
    await page.getByLabel('Move to a stage').selectOption({ label: 'Idea' })
    await stands(page, 'Idea', ['Harbour pilot'])
    await colleague.context().setOffline(false)
    await stands(colleague, 'Idea', ['Harbour pilot'])
  })

  it('shows one stage at a time on a phone, and speaks Russian', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    const stages = page.getByRole('navigation', { name: 'Stages' })
    await stages.getByRole('button', { name: /^Signing/ }).click()
    await eventually('the stage in sight', async () => {
      const box = await lane(page, 'Signing').boundingBox()
      return box !== null && Math.abs(box.x) < 2
    })
    expect(await axe(page)).toEqual([])
    await page.evaluate("localStorage.setItem('parley.language', 'ru')")
    await page.reload()
    await page.getByRole('navigation', { name: 'Этапы' }).waitFor()
    expect(await axe(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})
