/** Another worker has taken the account over, or nobody should work for it any more: stop, and commit nothing. */
export class LeaseLost extends Error {
  constructor(subjectId: string) {
    super(`The lease of ${subjectId} is held by someone else`)
    this.name = 'LeaseLost'
  }
}
