import { buildSchema, execute, GraphQLError, parse, validate, type ExecutionResult } from 'graphql'
import { z } from 'zod'
import { createLogger } from '../logging/logger'
import { DomainError, notFound } from './domain-error'
import { formatError, formatErrors, toGraphQLError } from './format-error'

const schema = buildSchema('type Query { value(n: Int): Int must: Int! }')

describe('the format of errors', () => {
  const logged: unknown[] = []
  const logger = createLogger('test', 'silent')
  const formatting = { requestId: 'request-1', logger }
  beforeEach(() => {
    logged.length = 0
    jest.spyOn(logger, 'error').mockImplementation((entry: unknown) => void logged.push(entry))
  })

  const answer = async (query: string, value: () => unknown, variables: Record<string, unknown> = {}) => {
    const result = await (execute({
      schema,
      document: parse(query),
      rootValue: { value },
      variableValues: variables,
    }) as ExecutionResult | Promise<ExecutionResult>)
    const [error] = formatErrors(result.errors ?? [], formatting)
    return error?.toJSON()
  }
  const failing = (error: unknown) => () => {
    throw error
  }

  it('shows what a domain says, with its code and the path', async () => {
    const fields = { 'input.email': ['email'] }
    const error = new DomainError('SIGN_IN_FAILED', 'No.', { fields, retryable: true, retryAfterSeconds: 9 })
    expect(await answer('{ v: value }', failing(error))).toEqual({
      message: 'No.',
      locations: [{ line: 1, column: 3 }],
      path: ['v'],
      extensions: { code: 'SIGN_IN_FAILED', retryable: true, requestId: 'request-1', fields, retryAfterSeconds: 9 },
    })
    expect(logged).toEqual([])
  })

  it('masks everything else, and logs it once with the request', async () => {
    const secret = new Error('connect to 10.0.0.7 failed')
    const error = await answer('{ value }', failing(secret))
    expect(error?.extensions).toEqual({ code: 'INTERNAL', retryable: true, requestId: 'request-1' })
    expect(JSON.stringify(error)).not.toContain('10.0.0.7')
    expect(logged).toEqual([{ err: secret, requestId: 'request-1', path: ['value'] }])
  })

  it('masks what is thrown and is no error, and a missing value', async () => {
    expect((await answer('{ value }', failing('text')))?.extensions?.['code']).toBe('INTERNAL')
    expect((await answer('{ must }', () => 1))?.extensions?.['code']).toBe('INTERNAL')
    expect((await answer('{ value }', failing(new GraphQLError('made in a resolver'))))?.extensions?.['code']).toBe(
      'INTERNAL',
    )
  })

  it('reads the mistakes that zod found', async () => {
    const { error } = z.object({ text: z.string().min(1, 'required') }).safeParse({ text: '' })
    expect((await answer('{ value }', failing(error)))?.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: { text: ['required'] },
    })
  })

  it('explains mistakes of the operation: validation, variables, arguments', async () => {
    const [unknown] = formatErrors(validate(schema, parse('{ nothing }')), formatting)
    expect(unknown?.message).toContain('nothing')
    expect(unknown?.extensions['code']).toBe('VALIDATION_FAILED')
    const variable = await answer('query ($n: Int!) { value(n: $n) }', () => 1, { n: 'x' })
    expect(variable?.extensions?.['code']).toBe('VALIDATION_FAILED')
    const argument = await answer('{ value(n: "x") }', () => 1)
    expect(argument?.extensions?.['code']).toBe('VALIDATION_FAILED')
    expect(logged).toEqual([])
  })

  it('leaves alone what is formatted', () => {
    const error = toGraphQLError(notFound('The chat'), 'request-0')
    expect(formatError(error, formatting)).toBe(error)
    expect(error.extensions).toEqual({ code: 'NOT_FOUND', retryable: false, requestId: 'request-0' })
  })
})
