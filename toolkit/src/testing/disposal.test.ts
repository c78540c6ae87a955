import { disposeAll, onDispose } from './disposal'

describe('disposal', () => {
  it('ends what was opened, the last one first, and each once', async () => {
    const ended: string[] = []
    onDispose(() => ended.push('database'))
    onDispose(async () => {
      await Promise.resolve()
      ended.push('connection')
    })
    await disposeAll()
    await disposeAll()
    expect(ended).toEqual(['connection', 'database'])
  })

  it('ends the rest when something fails to end, and says so', async () => {
    const ended: string[] = []
    onDispose(() => ended.push('database'))
    onDispose(() => Promise.reject(new Error('The connection hangs')))
    await expect(disposeAll()).rejects.toMatchObject({ errors: [new Error('The connection hangs')] })
    expect(ended).toEqual(['database'])
  })
})
