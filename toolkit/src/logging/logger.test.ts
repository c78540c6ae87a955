import { QueryFailedError } from 'typeorm'
import { requestScope } from '../context/request-scope'
import { workspaceScope } from '../database/workspace-scope'
import { DomainError } from '../errors/domain-error'
import { createLogger } from './logger'

describe('the log', () => {
  const lines: string[] = []
  const logger = createLogger('test', 'info', { write: (line) => void lines.push(line) })
  const last = (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>

  it('carries the request and the workspace, also over awaits', async () => {
    await requestScope.run('request-1', () =>
      workspaceScope.run('workspace-1', async () => {
        await Promise.resolve()
        logger.info('Done')
      }),
    )
    expect(last()).toMatchObject({ name: 'test', msg: 'Done', requestId: 'request-1', workspaceId: 'workspace-1' })
  })

  it('says nothing of either outside', () => {
    logger.info('Started')
    expect(last()).not.toHaveProperty('requestId')
    expect(last()).not.toHaveProperty('workspaceId')
  })

  it('hides secrets at any depth that is logged', () => {
    logger.info(
      { password: 's1', user: { token: 's2' }, req: { headers: { cookie: 's3', authorization: 's4' } } },
      'Hi',
    )
    expect(lines.at(-1)).not.toMatch(/s[1-4]/)
  })

  it('describes a failed statement without its values', () => {
    const driverError = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (email)=(a@example.com)',
    })
    logger.error(
      { err: new QueryFailedError('INSERT INTO users VALUES ($1)', ['a@example.com'], driverError) },
      'Failed',
    )
    expect(lines.at(-1)).not.toContain('a@example.com')
    expect(last()['err']).toMatchObject({
      message: 'duplicate key',
      query: 'INSERT INTO users VALUES ($1)',
      errorCode: '23505',
    })
  })

  it('keeps the cause of an error', () => {
    logger.error({ err: new DomainError('INTERNAL', 'It broke.', { cause: new Error('the disk is full') }) }, 'Failed')
    expect(last()['err']).toMatchObject({ errorCode: 'INTERNAL', message: 'It broke.: the disk is full' })
  })
})
