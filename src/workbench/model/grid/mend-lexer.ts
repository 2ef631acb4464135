import type { Injector } from '@univerjs/core'
import { LexerTreeBuilder } from '@univerjs/engine-formula'

/**
 * Univer's reader of formulas does not begin anew after a text with an open square bracket, such as the first letters
 * of `=[@Amount]`: from then on it finds no name in any formula. It is made to.
 */
export function mendLexer(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder)
  const anew = { _squareBracketState: 0 }
  const treeBuilder = lexer.treeBuilder.bind(lexer)
  const sequenceNodesBuilder = lexer.sequenceNodesBuilder.bind(lexer)
  Object.assign(lexer, {
    treeBuilder: (...given: Parameters<typeof treeBuilder>) => {
      Object.assign(lexer, anew)
      return treeBuilder(...given)
    },
    sequenceNodesBuilder: (...given: Parameters<typeof sequenceNodesBuilder>) => {
      Object.assign(lexer, anew)
      return sequenceNodesBuilder(...given)
    },
  })
}
