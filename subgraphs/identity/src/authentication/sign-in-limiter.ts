import { Counters } from '../lock-out/counters'
import { LockOut, type Refusal } from '../lock-out/lock-out'

/** Ten mistakes in a row are a person; more is a machine. */
const TRIES_PER_EMAIL = 10
/** An office shares an address, so it gets more. */
const TRIES_PER_ADDRESS = 100

/**
 * Locks out whoever guesses passwords, by account and by network address, each time for longer; shared by all processes
 * when Redis is there. An address of nobody is locked just like one of a user. Counts failures only.
 */
export class SignInLimiter {
  private readonly perEmail: LockOut
  private readonly perAddress: LockOut

  constructor(counters: Counters) {
    this.perEmail = new LockOut(counters, 'sign-in-email', TRIES_PER_EMAIL)
    this.perAddress = new LockOut(counters, 'sign-in-address', TRIES_PER_ADDRESS)
  }

  /** Takes a try before the password is checked; answers what refuses it, or nulls. `forgive` gives it back. */
  async take(email: string, address: string): Promise<{ account: Refusal | null; address: Refusal | null }> {
    const ofAddress = await this.perAddress.take(address)
    // A refused address must not use up the tries of an account that belongs to someone else.
    return { account: ofAddress ? null : await this.perEmail.take(email), address: ofAddress }
  }

  async forgive(email: string, address: string): Promise<void> {
    await this.perEmail.forgive(email)
    await this.perAddress.giveBack(address)
  }

  /** Lifts the lock of an account. */
  async unlock(email: string): Promise<void> {
    await this.perEmail.forgive(email)
  }
}
