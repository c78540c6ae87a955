/** What the control API refuses, with a stable code and an HTTP status. */
export class ControlError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export const notFound = (what: string): ControlError => new ControlError(404, 'NOT_FOUND', what)
