import type { Ignorer } from '@stryker-mutator/api/ignore';

/** The parts of a node of Babel that are read here. */
type Node = {
  type: string;
  value?: unknown;
  key?: Node;
  name?: string;
  operator?: string;
  callee?: Node;
  property?: Node;
  arguments?: Node[];
};

type Path = { node: Node; parentPath: Path | null };

const PROPERTIES = /^(?:summary|description|help|error|message|deprecationReason)$/;
const CALLS = /^(?:describe|error|warn|info|debug|[A-Z]\w*Error)$/;
const CODE = /^[A-Z_]+$/;

/** Leaves texts for people alone: the rules of wording judge them, not these tests. */
export class WordsIgnorer implements Ignorer {
  shouldIgnore(path: object): string | undefined {
    const { node } = path as Path;
    if (node.type !== 'StringLiteral' && node.type !== 'TemplateLiteral') return undefined;
    if (CODE.test(String(node.value))) return undefined;
    return isGivenAsText(path as Path) ? 'a text for people' : undefined;
  }
}

function isGivenAsText({ node, parentPath }: Path): boolean {
  const parent = parentPath?.node;
  if (!parent) return false;
  if (parent.type === 'BinaryExpression' && parent.operator === '+')
    return isGivenAsText(parentPath);
  if (parent.type === 'ObjectProperty') {
    return parent.value === node && PROPERTIES.test(parent.key?.name ?? '');
  }
  return CALLS.test(nameOf(parent.callee)) && (parent.arguments ?? []).includes(node);
}

/** The name of a called function or method. */
function nameOf(callee: Node | undefined): string {
  return (callee?.property ?? callee)?.name ?? '';
}
