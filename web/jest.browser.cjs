// What browsers have and jsdom lacks.
const { TextDecoder, TextEncoder } = require('node:util')
const { ReadableStream } = require('node:stream/web')
const { BroadcastChannel } = require('node:worker_threads')

class QuietChannel extends BroadcastChannel {
  constructor(name) {
    super(name)
    this.unref()
  }
}
Object.assign(globalThis, { TextDecoder, TextEncoder, ReadableStream, BroadcastChannel: QuietChannel })
globalThis.structuredClone ??= (value) => JSON.parse(JSON.stringify(value))
globalThis.matchMedia ??= (media) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
})
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
const missing = (owner, name, value) => {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true })
}
missing(Element.prototype, 'scrollTo', () => undefined)
missing(Element.prototype, 'scrollIntoView', () => undefined)
missing(HTMLFormElement.prototype, 'requestSubmit', () => undefined)
missing(crypto, 'randomUUID', require('node:crypto').randomUUID)
missing(AbortSignal, 'timeout', () => new AbortController().signal)
missing(URL, 'canParse', (text) => {
  try {
    return Boolean(new URL(text))
  } catch {
    return false
  }
})
