import { merge } from './merge'
import { ownValue, type Data } from './own-value'

const fromSubgraph = (text: string): Data => JSON.parse(text) as Data

describe('answers of several fetches', () => {
  it('become one, at every depth', () => {
    const target = fromSubgraph('{"chat":{"id":"1","people":[{"id":"a"},null]},"old":1}')
    merge(target, fromSubgraph('{"chat":{"title":"T","people":[{"name":"A"},{"name":"B"}]},"old":2,"empty":null}'))
    expect(target).toEqual({
      chat: { id: '1', title: 'T', people: [{ id: 'a', name: 'A' }, { name: 'B' }] },
      old: 2,
      empty: null,
    })
  })

  it('touch nothing but the answer, whatever a client calls its fields', () => {
    const names = '{"__proto__":{"polluted":true},"constructor":{"polluted":true},"toString":{"polluted":true}}'
    const target: Data = {}
    merge(target, fromSubgraph(names))
    merge(target, fromSubgraph(names))
    expect(JSON.stringify(target)).toBe(names)
    const untouched = {} as { readonly polluted?: boolean }
    expect([untouched.polluted, (Object as unknown as typeof untouched).polluted]).toEqual([undefined, undefined])
    expect(Object.getPrototypeOf(target)).toBe(Object.prototype)
  })

  it('have no fields but their own', () => {
    expect(['constructor', '__proto__', 'toString'].map((name) => ownValue({}, name))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
