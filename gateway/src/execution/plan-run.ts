import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { SubgraphDataSource } from '../data-sources'
import type { GatewayContext } from '../gateway-context'
import { merge } from './merge'
import { isData, ownValue, type Data } from './own-value'
import type { FetchStep, PlanStep } from './plan-steps'

/** How a subgraph is asked; for one that this process knows no way to, with an answer that says so. */
export type SourceOf = (subgraph: string) => SubgraphDataSource
type Response = Awaited<ReturnType<SubgraphDataSource['process']>>
type Path = readonly (string | number)[]

/** One answer that is being put together. */
export interface Root {
  readonly data: Data
  readonly errors: GraphQLError[]
}

export interface PlanRunOptions {
  readonly sourceOf: SourceOf
  readonly context: GatewayContext
  /** As the client gave them. */
  readonly given: Readonly<Record<string, unknown>>
  /** With their defaults, for conditions. */
  readonly coerced: Readonly<Record<string, unknown>>
}

/**
 * Runs the steps of a plan for one answer, or for several at once: then each fetch asks for the entities of all of them,
 * every entity once. Errors come to the answers that they are about, with their place in it.
 */
export class PlanRun {
  private readonly data: readonly Data[]

  constructor(
    private readonly roots: readonly Root[],
    private readonly options: PlanRunOptions,
  ) {
    this.data = roots.map(({ data }) => data)
  }

  async run(step: PlanStep): Promise<void> {
    switch (step.kind) {
      case 'fetch':
        return this.fetch(step)
      case 'parallel':
        await Promise.all(step.steps.map((child) => this.run(child)))
        return
      case 'sequence':
        for (const child of step.steps) await this.run(child)
        return
      case 'condition': {
        const branch = this.options.coerced[step.variable] === true ? step.yes : step.no
        if (branch) await this.run(branch)
      }
    }
  }

  private async fetch(step: FetchStep): Promise<void> {
    try {
      if (step.represent) await this.fetchEntities(step, step.represent)
      else await this.fetchRoot(step)
    } catch (error) {
      const failure = new GraphQLError((error as Error).message, { originalError: error as Error })
      for (const { errors } of this.roots) errors.push(failure)
    }
  }

  private async fetchRoot(step: FetchStep): Promise<void> {
    const targets = flatten(this.data, step.path)
    if (targets.length === 0) return
    const { data, errors } = await this.send(step, this.pickVariables(step))
    for (const error of errors ?? []) {
      const located = locateError(error, step.subgraph, error.path && [...step.path, ...error.path])
      for (const root of this.roots) root.errors.push(located)
    }
    if (isData(data)) for (const target of targets) merge(target, data)
  }

  private async fetchEntities(step: FetchStep, represent: NonNullable<FetchStep['represent']>): Promise<void> {
    const { representations, targets } = gather(flatten(this.data, step.path), represent)
    if (representations.length === 0) return
    const { data, errors } = await this.send(step, { ...this.pickVariables(step), representations })
    if (errors?.length) this.tellErrors(step, errors, targets)
    if (!isData(data)) return
    const entities = data['_entities']
    if (!Array.isArray(entities) || entities.length !== representations.length) {
      throw new Error(`Subgraph ${step.subgraph} answered not one entity for each of ${representations.length}`)
    }
    for (const [index, entity] of entities.entries()) {
      if (!isData(entity)) continue
      for (const target of targets[index] ?? []) merge(target, entity)
    }
  }

  private pickVariables({ variables }: FetchStep): Record<string, unknown> {
    const { given } = this.options
    const picked: Record<string, unknown> = {}
    for (const name of variables) {
      if (Object.hasOwn(given, name) && given[name] !== undefined) picked[name] = given[name]
    }
    return picked
  }

  private async send(step: FetchStep, variables: Readonly<Record<string, unknown>>): Promise<Response> {
    const { sourceOf, context } = this.options
    const request = { query: step.query, operationName: step.operationName, variables }
    return sourceOf(step.subgraph).process({ request, context } as unknown as Parameters<
      SubgraphDataSource['process']
    >[0])
  }

  /** An error about an entity is told at every place of it, one about none to all. */
  private tellErrors(
    step: FetchStep,
    errors: readonly GraphQLFormattedError[],
    targets: readonly (readonly Data[])[],
  ): void {
    const places = placesOf(this.data, step.path)
    for (const error of errors) {
      const [, index, ...rest] = error.path ?? []
      const about = typeof index === 'number' ? targets[index] : undefined
      if (!about) {
        const located = locateError(error, step.subgraph, error.path && [...step.path, ...error.path])
        for (const root of this.roots) root.errors.push(located)
        continue
      }
      for (const { value, root, path } of places) {
        if (isData(value) && about.includes(value))
          this.roots[root]?.errors.push(locateError(error, step.subgraph, [...path, ...rest]))
      }
    }
  }
}

/** Equal representations are asked for once; `targets` are the entities behind each. */
function gather(
  entities: readonly Data[],
  represent: NonNullable<FetchStep['represent']>,
): { readonly representations: readonly Data[]; readonly targets: readonly (readonly Data[])[] } {
  const representations: Data[] = []
  const targets = new Map<string, Data[]>()
  for (const entity of entities) {
    const representation = represent(entity)
    if (!representation?.['__typename']) continue
    const key = JSON.stringify(representation)
    const same = targets.get(key)
    if (same) same.push(entity)
    else {
      targets.set(key, [entity])
      representations.push(representation)
    }
  }
  return { representations, targets: [...targets.values()] }
}

function flatten(roots: readonly Data[], path: readonly string[]): readonly Data[] {
  let level: unknown[] = [...roots]
  for (const step of path) {
    const next: unknown[] = []
    for (const value of level) for (const child of childrenOf(value, step)) next.push(child)
    level = next
  }
  return level.filter(isData)
}

function childrenOf(value: unknown, step: string): readonly unknown[] {
  if (step === '@') return Array.isArray(value) ? value : []
  return isData(value) ? [ownValue(value, step)] : []
}

interface Place {
  readonly value: unknown
  /** Which of the answers it is in. */
  readonly root: number
  readonly path: Path
}

function placesOf(roots: readonly Data[], path: readonly string[]): readonly Place[] {
  let places: readonly Place[] = roots.map((value, root) => ({ value, root, path: [] }))
  for (const step of path) {
    places = places.flatMap((place) =>
      childrenOf(place.value, step).map((value, index) => ({
        value,
        root: place.root,
        path: [...place.path, step === '@' ? index : step],
      })),
    )
  }
  return places
}

/** As the gateway's formatting knows it: with the name of the subgraph, which is taken off again. */
export function locateError(error: GraphQLFormattedError, subgraph: string, path: Path | undefined): GraphQLError {
  const message = error.message || `The subgraph ${subgraph} failed`
  return new GraphQLError(message, {
    path,
    originalError: error instanceof Error ? error : undefined,
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...error.extensions, serviceName: subgraph },
  })
}
