import type { Plugin } from 'graphql-yoga';
import type { GraphQLServerContext } from './context.ts';
import type { Result } from './result-errors-plugin.ts';

/** The hooks that run at the start or in `yoga.getResultForParams`, which the fast path calls. */
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

/** Why a hook that the fast path skips is not missed. */
type Account =
  /** No request that the fast path answers needs the hook, for this reason. */
  | { notReached: string }
  /** The fast path calls this in its place. */
  | { coveredBy: (result: Result, context: GraphQLServerContext) => void };

export type ListedPlugin = {
  /** Any plugin, whatever context it declares. */
  plugin: object;
  skips?: Partial<Record<SkippedHook, Account>>;
};

/** The hooks of plugins that Yoga and listed plugins add: a reason for each plugin that has one. */
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

/** Fails the start when a plugin has a hook that the fast path skips and that no entry accounts for. */
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

/** All keys but those known to run, so that a hook of a later Yoga counts as skipped. */
function skippedHooksOf(plugin: unknown): PropertyKey[] {
  if (typeof plugin !== 'object' || plugin === null) return [];
  return Reflect.ownKeys(plugin).filter((key) => !RUN.some((hook) => hook === key));
}

/** Does the work of the skipped hooks on a result. */
export function coverSkippedHooks(listed: readonly ListedPlugin[]) {
  const covers = listed
    .flatMap(({ skips = {} }) => Object.values(skips))
    .flatMap((account) => ('coveredBy' in account ? account.coveredBy : []));
  return (result: Result, context: GraphQLServerContext) => {
    for (const cover of covers) cover(result, context);
  };
}
