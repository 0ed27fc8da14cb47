import type { TextlintRuleModule } from '@textlint/kernel';

/** A sentence that begins with What, Who or Whoever, unless it is a question. */
const CLAUSE = /(?<=^(?:#+\s+)?|[.!?:]["')*_]*\s+)(What|Who|Whoever)\s[^.!?]*(?:[.!]|$)/gm;

/** Reports sentences whose subject is a relative clause ("What is sent is …"). */
export const clauseSubject: TextlintRuleModule = (context) => {
  const { Syntax, RuleError, report, locator, getSource } = context;
  const check = (node: Parameters<typeof report>[0]) => {
    const text = getSource(node).replaceAll('\n', ' ');
    for (const { 1: word, index } of text.matchAll(CLAUSE)) {
      const message = `A sentence begins with "${word}". Begin it with the thing it is about.`;
      report(node, new RuleError(message, { padding: locator.at(index) }));
    }
  };
  return { [Syntax.Paragraph]: check, [Syntax.Header]: check, [Syntax.TableCell]: check };
};
