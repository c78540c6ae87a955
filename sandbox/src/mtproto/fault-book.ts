/** Misbehaviour ordered for the next calls of a method, or of the pseudo-methods `ping` and `updates`. */
export interface Fault {
  method: string
  /** Only for the account with this phone number (digits), once it is signed in. */
  phone?: string
  times: number
  error?: string
  code?: number
  delayMs?: number
  /** The request is not carried out and not answered. For `updates`: the update is not pushed. */
  drop?: boolean
  /** The request is carried out but not answered. */
  dropAnswer?: boolean
  /** Connections are cut in place of the answer; the request has been carried out. */
  dropConnection?: boolean
  /** With `error`: it is kept back, and travels in one container with the next update, ahead of it. */
  joinUpdate?: boolean
  /** For getDifference and getChannelDifference: answer that the gap is too long. For `updates`: push too-long. */
  tooLong?: boolean
  /** For `updates`: push it twice. */
  duplicate?: boolean
}

/** Holds the ordered faults and hands each out as often as it was ordered, oldest order first. */
export class FaultBook {
  private faults: Fault[] = []

  add(fault: Fault): void {
    this.faults.push({ ...fault })
  }

  take(method: string, phone?: string): Fault | undefined {
    const fault = this.faults.find((each) => each.method === method && (!each.phone || each.phone === phone))
    if (fault && --fault.times <= 0) this.faults = this.faults.filter((each) => each !== fault)
    return fault
  }

  list(): Fault[] {
    return this.faults.map((fault) => ({ ...fault }))
  }

  clear(): void {
    this.faults = []
  }
}
