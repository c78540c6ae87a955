import type { RequestContext } from '@parley/toolkit/context/request-context'
import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph, type TestResult } from '@parley/toolkit/testing/test-subgraph'
import { Secret, TOTP } from 'otpauth'
import { identity } from '../src/subgraph'
import { actorOf, PASSWORD, type Identity, type Person } from './seed'

/** A clock that a test moves. */
export class TestClock {
  private offset = 0
  readonly now = (): Date => new Date(Date.now() + this.offset)

  forward({ minutes = 0, seconds = 0 }: { minutes?: number; seconds?: number }): void {
    this.offset += (minutes * 60 + seconds) * 1000
  }
}

interface Asking {
  readonly actor?: TestActor
  readonly request?: Partial<RequestContext>
}

/** An identity of its own, with a clock. */
export async function openSecurity(
  overrides: Partial<SubgraphRuntime> = {},
): Promise<{ clock: TestClock; subgraph: Identity; security: Security }> {
  const clock = new TestClock()
  const subgraph = await createTestSubgraph(identity, { now: clock.now, ...overrides })
  return { clock, subgraph, security: new Security(subgraph, clock) }
}

/** What people do to their accounts, through the graph. */
export class Security {
  constructor(
    private readonly subgraph: Identity,
    private readonly clock: TestClock,
  ) {}

  ask<Data = Record<string, unknown>>(
    query: string,
    variables: object,
    asking: Asking = {},
  ): Promise<TestResult<Data>> {
    return this.subgraph.execute<Data>({ query, variables: variables as Record<string, unknown>, ...asking })
  }

  /** The code of the first error; undefined when there is none. */
  async code(query: string, variables: object, asking: Asking = {}): Promise<string | undefined> {
    return (await this.ask(query, variables, asking)).code
  }

  signIn(email: string, password = PASSWORD, clientAddress = '198.51.100.7') {
    return this.ask<{ signIn: { accessToken: string } }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken viewer { user { email } } } }',
      { input: { email, password, tokenDelivery: 'BODY' } },
      { request: { clientAddress } },
    )
  }

  complete(challengeId: unknown, factor: { code?: string; recoveryCode?: string }) {
    return this.ask<{ completeSignIn: { accessToken: string } }>(
      'mutation ($input: CompleteSignInInput!) { completeSignIn(input: $input) { accessToken } }',
      { input: { challengeId, ...factor, tokenDelivery: 'BODY' } },
    )
  }

  /** The first step of a user who has a second. */
  async challenge(email: string, password = PASSWORD): Promise<string> {
    const { code, errors } = await this.signIn(email, password)
    if (code !== 'MFA_REQUIRED') throw new Error(`signIn answered ${code}`)
    return errors[0]!.extensions['challengeId'] as string
  }

  async startMfa(actor: TestActor): Promise<string> {
    const { data, code } = await this.ask<{ startMfaEnrolment: { secret: string } }>(
      'mutation { startMfaEnrolment { secret uri } }',
      {},
      { actor },
    )
    if (!data) throw new Error(`startMfaEnrolment answered ${code}`)
    return data.startMfaEnrolment.secret
  }

  confirmMfa(actor: TestActor, code: string) {
    return this.ask<{ confirmMfaEnrolment: string[] }>(
      'mutation ($code: String!) { confirmMfaEnrolment(code: $code) }',
      { code },
      { actor },
    )
  }

  /** Turns the second step on; the clock goes on, so that the code of now is a new one. */
  async enableMfa({ actor }: Pick<Person, 'actor'>): Promise<{ secret: string; recoveryCodes: string[] }> {
    const secret = await this.startMfa(actor)
    const { data, code } = await this.confirmMfa(actor, this.codeOf(secret))
    if (!data) throw new Error(`confirmMfaEnrolment answered ${code}`)
    this.clock.forward({ seconds: 30 })
    return { secret, recoveryCodes: data.confirmMfaEnrolment }
  }

  codeOf(secret: string): string {
    return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: this.clock.now().getTime() })
  }

  async mfaOf(actor: TestActor): Promise<{ enabled: boolean; required: boolean; recoveryCodesLeft: number }> {
    const { data } = await this.ask<{ viewer: { mfa: never } }>(
      '{ viewer { mfa { enabled required recoveryCodesLeft } } }',
      {},
      { actor },
    )
    return data!.viewer.mfa
  }

  actorOf(data: { accessToken: string } | undefined): TestActor {
    return actorOf(data!.accessToken)
  }

  /** Subjects of all mails to an address, in order. */
  async subjects(to: string): Promise<string[]> {
    return (await this.subgraph.sentMails(to)).map(({ subject }) => subject)
  }

  /** The token of the newest mailed link to a page. */
  async tokenFor(page: string, to: string): Promise<string> {
    const mails = await this.subgraph.sentMails(to)
    const links = mails.flatMap(({ text }) => [...text.matchAll(/https:\/\/parley\.test\/([\w-]+)\?token=([\w-]+)/g)])
    const token = links.filter((link) => link[1] === page).at(-1)?.[2]
    if (!token) throw new Error(`No link to ${page} was mailed to ${to}`)
    return token
  }
}
