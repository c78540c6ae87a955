import type { Page } from 'playwright-core'

/** A finger's width in pixels. The border of a field takes one on each side of the control in it. */
const FINGER_PX = 38

const MISFITS = `(() => {
  const name = (element) =>
    element.tagName + ' ' + (element.getAttribute('aria-label') ?? element.textContent).slice(0, 40)
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.clientWidth > 1
  const scrolls = (element) =>
    element !== null && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement))
  const all = [...document.querySelectorAll('body *')].filter(seen)
  const wide = all.filter(
    (element) => element.getBoundingClientRect().right > innerWidth + 1 && !scrolls(element.parentElement),
  )
  const small = all.filter(
    (element) => element.matches('main button, main select') && element.offsetHeight < ${FINGER_PX},
  )
  const cut = all.filter((element) => element.matches('h1') && element.getBoundingClientRect().top < 0)
  return [
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
    ...wide.map((element) => 'beyond the edge: ' + name(element)),
    ...small.map((element) => 'too small for a finger: ' + name(element)),
    ...cut.map((element) => 'above the page: ' + name(element)),
  ]
})()`

/** What a phone shows badly: beyond its edges, cut off at the top, or too small to be pressed. */
export const misfits = (page: Page): Promise<string[]> => page.evaluate<string[]>(MISFITS)
