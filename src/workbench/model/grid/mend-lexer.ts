import type { Injector } from '@univerjs/core'
import { ErrorType, LexerTreeBuilder, LexerNode } from '@univerjs/engine-formula'

/**
 * Univer's reader of formulas does not begin anew after a text with an open square bracket, such as the first letters
 * of `=[@Amount]`: from then on it finds no name in any formula. It is made to. Nor does it read a formula again once
 * it has, whatever names there are by then: where there are some, it is made to.
 */
export function mendLexer(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder)
  const anew = { _squareBracketState: 0 }
  const treeBuilder = lexer.treeBuilder.bind(lexer)
  const sequenceNodesBuilder = lexer.sequenceNodesBuilder.bind(lexer)
  const inner = lexer as unknown as { _suffixExpressionHandler: (node: LexerNode) => boolean }
  Object.assign(lexer, {
    treeBuilder: (...[formula, isForValue = true, names]: Parameters<typeof treeBuilder>) => {
      Object.assign(lexer, anew)
      if (!names || !isForValue) return treeBuilder(formula, isForValue, names)
      // It keeps nothing of what it does in two steps.
      const node = treeBuilder(formula, false, names)
      return node instanceof LexerNode && !inner._suffixExpressionHandler(node) ? ErrorType.VALUE : node
    },
    sequenceNodesBuilder: (...given: Parameters<typeof sequenceNodesBuilder>) => {
      Object.assign(lexer, anew)
      return sequenceNodesBuilder(...given)
    },
  })
}
