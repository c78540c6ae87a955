import { Encryption } from '@parley/toolkit/encryption/encryption'
import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import { recordRefusalJob } from '../audit/record-refusal.job'
import { EmailVerification } from '../email-verification/email-verification'
import { Allowance } from '../lock-out/allowance'
import { Counters } from '../lock-out/counters'
import { LockOut } from '../lock-out/lock-out'
import { UnlockSignIn } from '../lock-out/unlock-sign-in'
import { AccountMail } from '../mail/account-mail'
import { mailLinkJob } from '../mail/mail-link.job'
import { OneTimeLinkStore } from '../mail/one-time-link.store'
import type { FirstWorkspaces } from '../member/first-workspaces'
import { CompleteSignIn } from '../multi-factor/complete-sign-in'
import { DemandMultiFactor } from '../multi-factor/demand-multi-factor'
import { EnrolMultiFactor } from '../multi-factor/enrol-multi-factor'
import { MultiFactorStore } from '../multi-factor/multi-factor.store'
import { Reauthentication } from '../multi-factor/reauthentication'
import { SecondFactor } from '../multi-factor/second-factor'
import { ChangePassword } from '../password-reset/change-password'
import { PasswordReset } from '../password-reset/password-reset'
import type { SessionStore } from '../session/session.store'
import { UpdateProfile } from '../user/update-profile'
import { UserJournal } from '../user/user-journal'
import type { UserStore } from '../user/user.store'
import type { ViewerStore } from '../viewer/viewer.store'
import type { WorkspaceStore } from '../workspace/workspace.store'
import { AdmitUser } from './admit-user'
import type { EndSession } from './end-session'
import { SignIn } from './sign-in'
import { SignInLimiter } from './sign-in-limiter'
import { SignUp } from './sign-up'
import type { TokenIssuer } from './token-issuer'

interface Shared {
  readonly users: UserStore
  readonly workspaces: WorkspaceStore
  readonly sessions: SessionStore
  readonly viewers: ViewerStore
  readonly tokens: TokenIssuer
  readonly endSession: EndSession
  readonly firstWorkspaces: FirstWorkspaces
}

const HOUR = 60 * 60
/** A mail that did not come is asked for a few times; more would let strangers fill a mailbox. */
const MAILS_PER_HOUR = 5
/** An office shares an address. */
const RESETS_PER_ADDRESS_AND_HOUR = 30
/** A million codes, three of which are right at a time: five tries leave a guess hopeless. */
const CODES_BEFORE_LOCK = 5
/** Of a session that is open already, so it takes fewer than signing in. */
const PASSWORDS_BEFORE_LOCK = 5

function createLimits(counters: Counters) {
  const hourly = (keyPrefix: string, points: number): Allowance =>
    new Allowance(counters, { keyPrefix, points, duration: HOUR })
  return {
    signIn: new SignInLimiter(counters),
    verification: hourly('verification-mails', MAILS_PER_HOUR),
    reset: {
      perEmail: hourly('reset-mails', MAILS_PER_HOUR),
      perAddress: hourly('reset-address', RESETS_PER_ADDRESS_AND_HOUR),
    },
    codes: new LockOut(counters, 'mfa-codes', CODES_BEFORE_LOCK),
    passwords: new LockOut(counters, 'reauthentication', PASSWORDS_BEFORE_LOCK),
  }
}

/** Everything about getting into an account, and about what protects it. */
export function createSignInServices(runtime: SubgraphRuntime, shared: Shared) {
  const { database, jobs, mails, audit, outbox, encryptionKeys, publicUrl, redisUrl, now } = runtime
  const { users, workspaces, sessions, viewers, tokens, endSession, firstWorkspaces } = shared
  const counters = new Counters(redisUrl, runtime.logger)
  const limits = createLimits(counters)
  const links = new OneTimeLinkStore(database)
  const multiFactor = new MultiFactorStore(database)
  const accountMail = new AccountMail(mails, links, publicUrl, now)
  const journal = new UserJournal(audit, workspaces)
  const told = { mail: accountMail, journal }
  const secondFactor = new SecondFactor(database, multiFactor, new Encryption(encryptionKeys), limits.codes, now)
  const reauthentication = new Reauthentication(
    database,
    { users, sessions, journal },
    secondFactor,
    limits.passwords,
    now,
  )
  const emailVerification = new EmailVerification(database, users, links, accountMail, journal, {
    perUser: limits.verification,
    now,
  })
  const admitStores = { workspaces, sessions, multiFactor, audit, firstWorkspaces }
  const admitUser = new AdmitUser(database, admitStores, tokens, viewers, now)
  const resetParts = { database, jobs, users, links, multiFactor, ...told }
  return {
    counters,
    links,
    recordRefusal: recordRefusalJob({ database, users, workspaces, audit }),
    mailLink: mailLinkJob({ database, users, accountMail, journal }),
    journal,
    multiFactor,
    reauthentication,
    emailVerification,
    admitUser,
    signUp: new SignUp(database, { users, viewers, sessions, audit }, tokens, emailVerification, firstWorkspaces, now),
    signIn: new SignIn(database, jobs, users, admitUser, limits.signIn),
    unlockSignIn: new UnlockSignIn(database, { users, links, journal }, limits.signIn, now),
    completeSignIn: new CompleteSignIn({ store: multiFactor, users, ...told }, secondFactor, admitUser, now),
    passwordReset: new PasswordReset(resetParts, endSession, limits.signIn, limits.reset, now),
    changePassword: new ChangePassword(database, { users, links, multiFactor, ...told }, reauthentication, endSession),
    enrolMultiFactor: new EnrolMultiFactor(
      database,
      { store: multiFactor, users, workspaces, outbox, ...told },
      secondFactor,
      reauthentication,
      now,
    ),
    demandMultiFactor: new DemandMultiFactor(database, { workspaces, outbox, audit }, secondFactor, reauthentication),
    updateProfile: new UpdateProfile(database, users, journal),
  }
}
