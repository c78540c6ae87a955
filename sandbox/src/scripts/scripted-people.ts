import type { Services } from '../telegram/services'

export class ScriptedPeople {
  constructor(
    readonly services: Services,
    readonly options: { replies: boolean; ambient: boolean },
  ) {}
  start(): void {}
  stop(): void {}
}
