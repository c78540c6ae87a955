import { waitFor } from './wait-for'

describe('waitFor', () => {
  it('answers the first truthy answer', async () => {
    const answers = [null, 0, '', 'here']
    await expect(waitFor(() => answers.shift())).resolves.toBe('here')
  })

  it('takes a throw as not yet', async () => {
    let tries = 0
    await waitFor(() => {
      tries += 1
      if (tries < 3) throw new Error('Not yet')
      return true
    })
    expect(tries).toBe(3)
  })

  it('says at the deadline what did not come, and why', async () => {
    const attempt = waitFor(() => Promise.reject(new Error('No answer')), { deadline: 30, what: 'the answer' })
    await expect(attempt).rejects.toMatchObject({
      message: 'the answer did not come true within 30 ms',
      cause: new Error('No answer'),
    })
  })
})
