import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'
import { readError } from './read-error'

describe('reading an error', () => {
  it('knows code, fields by their name in the form, and what support asks for', () => {
    const extensions = {
      code: 'EMAIL_TAKEN',
      fields: { 'input.email': ['emailTaken', 'second'] },
      requestId: 'request-1',
      retryable: false,
      retryAfterSeconds: 9,
    }
    expect(readError(new CombinedGraphQLErrors({ errors: [{ message: 'Taken', extensions }] }))).toEqual({
      code: 'EMAIL_TAKEN',
      fields: { email: 'emailTaken' },
      paths: { 'input.email': 'emailTaken' },
      requestId: 'request-1',
      retryable: false,
      retryAfterSeconds: 9,
    })
  })

  it('tells a refusal by the server from no answer at all', () => {
    const status = (statusCode: number) =>
      new ServerError('no', { response: { status: statusCode } as Response, bodyText: '' })
    expect(readError(status(429)).code).toBe('RATE_LIMITED')
    expect(readError(status(502)).code).toBe('DEPENDENCY_UNAVAILABLE')
    expect(readError(new TypeError('Failed to fetch')).code).toBe('OFFLINE')
    expect(readError(new CombinedGraphQLErrors({ errors: [{ message: 'no code' }] })).code).toBe('INTERNAL')
  })
})
