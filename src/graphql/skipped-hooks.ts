import type { Plugin } from 'graphql-yoga';
import type { GraphQLServerContext } from './context.ts';
import type { Result } from './result-errors-plugin.ts';

/** Hooks that run at startup or in `yoga.getResultForParams`, which the fast path calls. */
const RUN = [
  'onYogaInit',
  'onPluginInit',
  'onSchemaChange',
  'onEnveloped',
  'onParams',
  'onParse',
  'onValidate',
  'onContextBuilding',
  'onExecute',
  'onSubscribe',
  'onExecutionResult',
] as const satisfies readonly (keyof Plugin)[];

type SkippedHook = Exclude<keyof Plugin, (typeof RUN)[number]>;

/** Justification of a hook that the fast path skips. */
type Account =
  /** Reason why no request on the fast path needs the hook. */
  | { notReached: string }
  /** Function that the fast path calls instead. */
  | { coveredBy: (result: Result, context: GraphQLServerContext) => void };

export type ListedPlugin = {
  /** A plugin with any context type. */
  plugin: object;
  skips?: Partial<Record<SkippedHook, Account>>;
};

/** Hooks of plugins that Yoga and listed plugins add, with one reason per plugin. */
const addedPlugins: Partial<Record<SkippedHook, readonly string[]>> = {
  onRequest: [
    'Health check: the router sends nothing but /graphql here.',
    'Unhandled route: likewise.',
  ],
  onRequestParse: [
    'Parser of GET: handed on.',
    'Parser of JSON: the fast path parses JSON itself.',
    'Parser of GraphQL text: handed on.',
    'Parser of forms: handed on.',
    'Size of the body: reading the text of a request limits it.',
    'Batches: handed on.',
    'Method: all but POST are handed on.',
  ],
  onResultProcess: ['Serializers: the fast path calls the one for JSON and hands others on.'],
};

/** Fails at startup if a plugin has a hook that the fast path skips and no entry justifies. */
export function useHookCheck(listed: readonly ListedPlugin[]): Plugin {
  return {
    onYogaInit({ yoga }) {
      const problems = [
        ...listed.flatMap(problemsOf),
        ...problemsOfAdded(yoga.getEnveloped._plugins, listed),
      ];
      if (problems.length > 0) throw new Error(problems.join('\n'));
    },
  };
}

function problemsOf({ plugin, skips = {} }: ListedPlugin, index: number): string[] {
  const skipped = skippedHooksOf(plugin);
  const name = `Plugin ${index + 1} of the list`;
  const missing = skipped.filter((hook) => !Object.hasOwn(skips, hook));
  const stale = Reflect.ownKeys(skips).filter((hook) => !skipped.includes(hook));
  return [
    ...missing.map(
      (hook) =>
        `${name} uses ${String(hook)}, which the fast path skips. Add to its entry why no request ` +
        'of the fast path needs it, or the function that covers it.',
    ),
    ...stale.map((hook) => `${name} does not use ${String(hook)}. Remove it from its entry.`),
  ];
}

function problemsOfAdded(running: readonly unknown[], listed: readonly ListedPlugin[]): string[] {
  const ours = new Set<unknown>(listed.map(({ plugin }) => plugin));
  const used = running.filter((plugin) => !ours.has(plugin)).flatMap(skippedHooksOf);
  const hooks = new Set([...used, ...Reflect.ownKeys(addedPlugins)]);
  return [...hooks].flatMap((hook) => {
    const count = used.filter((each) => each === hook).length;
    const known = addedPlugins[hook as SkippedHook]?.length ?? 0;
    if (count === known) return [];
    return (
      `${count} plugins of Yoga or added by listed plugins use ${String(hook)}, which the fast path ` +
      `skips; ${known} have a reason. Give each a reason in addedPlugins.`
    );
  });
}

/** All keys except hooks known to run, so that hooks of a later Yoga count as skipped. */
function skippedHooksOf(plugin: unknown): PropertyKey[] {
  if (typeof plugin !== 'object' || plugin === null) return [];
  return Reflect.ownKeys(plugin).filter((key) => !RUN.some((hook) => hook === key));
}

/** Applies the replacements of skipped hooks to a result. */
export function coverSkippedHooks(listed: readonly ListedPlugin[]) {
  const covers = listed
    .flatMap(({ skips = {} }) => Object.values(skips))
    .flatMap((account) => ('coveredBy' in account ? account.coveredBy : []));
  return (result: Result, context: GraphQLServerContext) => {
    for (const cover of covers) cover(result, context);
  };
}
