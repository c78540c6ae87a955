import type { NodePath, PluginObj, types } from '@babel/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'

/**
 * Takes the English that Lingui's macros leave beside its id apart, as a catalogue would: a page brings its own words
 * and not those of all pages, and no browser parses them.
 */
export function compileEnglish({ types: t }: { types: typeof types }): PluginObj {
  const visitor = {
    ObjectProperty(path: NodePath<types.ObjectProperty>) {
      const { key, value } = path.node
      if (!t.isIdentifier(key, { name: 'message' }) || !t.isStringLiteral(value) || !isDescriptor(path)) return
      path.node.value = t.valueToNode(compileMessage(value.value))
    },
  }
  /** The macros mark what they write. */
  const isDescriptor = ({ parent }: NodePath): boolean =>
    parent.leadingComments?.some((comment) => comment.value === 'i18n') ?? false
  return { name: 'parley-compile-english', visitor: { Program: { exit: (program) => program.traverse(visitor) } } }
}
