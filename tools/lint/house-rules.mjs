// Parley's architecture as lint rules (an oxlint plugin). Each has a planted violation in house-rules.test.ts.
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Which layers a layer may import; a subgraph also never imports another one. */
const MAY_IMPORT = {
  schema: [],
  toolkit: ['schema'],
  subgraphs: ['toolkit', 'schema'],
  gateway: ['subgraphs', 'toolkit', 'schema'],
  sandbox: [],
  web: ['schema'],
  e2e: [],
  bench: ['toolkit', 'schema', 'gateway', 'subgraphs'],
}
const SUBGRAPHS = new Set(
  ['identity', 'team', 'crm', 'pipeline', 'accounts', 'messaging'].concat([
    'automation',
    'ai',
    'analytics',
    'billing',
    'campaigns',
  ]),
)

/** Below the root of the checkout, or of a tree that a test plants. */
const relativeToRoot = (file) => {
  const absolute = path.resolve(file).replaceAll('\\', '/')
  const planted = /^.*\/parley-planted-[^/]+\/(.*)$/.exec(absolute)?.[1]
  return planted ?? path.relative(ROOT, absolute).replaceAll('\\', '/')
}

/** `{ layer, subgraph }` of a path below the root, or null outside the layers. */
function placeOf(file) {
  const [layer, second] = relativeToRoot(file).split('/')
  if (!(layer in MAY_IMPORT)) return null
  return { layer, subgraph: layer === 'subgraphs' ? second : null }
}

function placeOfImport(importer, source) {
  if (source.startsWith('.')) return placeOf(path.resolve(path.dirname(importer), source))
  const name = /^@parley\/([^/]+)/.exec(source)?.[1]
  if (!name) return null
  return SUBGRAPHS.has(name) ? { layer: 'subgraphs', subgraph: name } : { layer: name, subgraph: null }
}

/** Calls `check(node, source)` for every way to import. */
const onImports = (check) => ({
  ImportDeclaration: (node) => check(node, node.source.value),
  ExportNamedDeclaration: (node) => node.source && check(node, node.source.value),
  ExportAllDeclaration: (node) => check(node, node.source.value),
  ImportExpression: (node) => node.source.type === 'Literal' && check(node, node.source.value),
  CallExpression: (node) => {
    const [source] = node.arguments
    if (node.callee.type === 'Identifier' && node.callee.name === 'require' && source?.type === 'Literal')
      check(node, source.value)
  },
})

const isTest = (file) => /\.test\.tsx?$|\/test\//.test(file.replaceAll('\\', '/'))

const layers = {
  create(context) {
    const own = placeOf(context.filename)
    if (!own) return {}
    return onImports((node, source) => {
      const other = typeof source === 'string' ? placeOfImport(context.filename, source) : null
      if (!other) return
      if (other.layer === own.layer) {
        if (own.subgraph !== other.subgraph)
          context.report({ node, message: `subgraph ${own.subgraph} must not import subgraph ${other.subgraph}` })
      } else if (!MAY_IMPORT[own.layer].includes(other.layer)) {
        context.report({ node, message: `${own.layer} must not import ${other.layer}` })
      }
    })
  },
}

/** What a feature of the web app has that others may draw; a page of another one is reached by its address. */
const OFFERED = new Set(['board/components/stage-field', 'deals/components/deal-drawer'])

/** `[folder, rest]` below `web/src`: `['features', 'board/components/x']`. */
function placeInWeb(file) {
  const [, folder, rest] = /^web\/src\/([^/]+)\/(.*)$/.exec(relativeToRoot(file)) ?? []
  return folder ? [folder, rest] : null
}

const features = {
  create(context) {
    const [folder, own] = placeInWeb(context.filename) ?? []
    if (!folder || folder === 'app') return {}
    return onImports((node, source) => {
      if (typeof source !== 'string' || !source.startsWith('.')) return
      const [otherFolder, other] = placeInWeb(path.resolve(path.dirname(context.filename), source)) ?? []
      if (otherFolder !== 'features') return
      const feature = other.split('/')[0]
      if (folder !== 'features') context.report({ node, message: `${folder} must not import the feature ${feature}` })
      else if (own.split('/')[0] !== feature && !OFFERED.has(other))
        context.report({ node, message: `the feature ${own.split('/')[0]} must not import ${other}` })
    })
  },
}

const ormOrGraphql = {
  create(context) {
    const seen = new Set()
    return onImports((node, source) => {
      const library = /^(typeorm|type-graphql)(\/|$)/.exec(source)?.[1]
      if (!library) return
      seen.add(library)
      if (seen.size > 1) context.report({ node, message: 'a file imports typeorm or type-graphql, never both' })
    })
  },
}

const decoratorName = (decorator) => {
  const { expression } = decorator
  const callee = expression.type === 'CallExpression' ? expression.callee : expression
  return callee.type === 'Identifier' ? callee.name : undefined
}
const ROOT_FIELDS = new Set(['Query', 'Mutation', 'Subscription'])
const GUARDS = new Set(['Requires', 'RequiresAnyOf', 'SignedIn', 'Public', 'ServiceOnly'])

const guardedRootField = {
  create(context) {
    return {
      MethodDefinition(node) {
        const names = (node.decorators ?? []).map(decoratorName)
        if (names.some((name) => ROOT_FIELDS.has(name)) && !names.some((name) => GUARDS.has(name)))
          context.report({ node, message: 'a root field carries @Requires, @SignedIn, @ServiceOnly or @Public' })
      },
    }
  },
}

const TYPED_DECORATORS = new Set(['Field', 'Column', 'PrimaryColumn', 'Arg', 'Query', 'Mutation'])

const typedDecorator = {
  create(context) {
    if (isTest(context.filename)) return {}
    return {
      Decorator(node) {
        const name = decoratorName(node)
        if (!TYPED_DECORATORS.has(name) || node.expression.type !== 'CallExpression') return
        const typed = node.expression.arguments.some((argument) =>
          ['ArrowFunctionExpression', 'ObjectExpression'].includes(argument.type),
        )
        if (!typed) context.report({ node, message: `@${name} names its type: compilers differ in what they infer` })
      },
    }
  },
}

const VAGUE = /(^|[-.])(utils?|helpers?|common|misc|manager|dto)([-.]|$)/

const namedConcept = {
  create(context) {
    return {
      Program(node) {
        const name = path.basename(context.filename)
        if (VAGUE.test(name)) context.report({ node, message: `"${name}" does not name a concept` })
      },
    }
  },
}

export default {
  meta: { name: 'house' },
  rules: {
    layers,
    features,
    'orm-or-graphql': ormOrGraphql,
    'guarded-root-field': guardedRootField,
    'typed-decorator': typedDecorator,
    'named-concept': namedConcept,
  },
}
