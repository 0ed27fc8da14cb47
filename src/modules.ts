import { policyModule } from './documents/policy/module.ts';
import { recordedModule } from './documents/recorded/module.ts';
import { registeredModule } from './documents/registered/module.ts';
import { toolsModule } from './documents/tools/module.ts';
import { apiKeysModule } from './identity/api-keys/module.ts';
import { invitationsModule } from './identity/invitations/module.ts';
import { membersModule } from './identity/members/module.ts';
import { organizationsModule } from './identity/organizations/module.ts';
import { passwordResetsModule } from './identity/password-resets/module.ts';
import { viewerModule } from './identity/viewer/module.ts';
import type { Operation } from './kernel/operation.ts';
import type { Tool } from './mcp/tool.ts';
import type { Nodes } from './nodes/graphql.ts';
import { createNodesModule } from './nodes/module.ts';
import { aiSessionsModule } from './planning/ai-sessions/module.ts';
import { assigneesModule } from './planning/assignees/module.ts';
import { boardViewsModule } from './planning/board-views/module.ts';
import { boardsModule } from './planning/boards/module.ts';
import { commentsModule } from './planning/comments/module.ts';
import { dependenciesModule } from './planning/dependencies/module.ts';
import { eventsModule } from './planning/events/module.ts';
import { ideasModule } from './planning/ideas/module.ts';
import { milestonesModule } from './planning/milestones/module.ts';
import { overviewsModule } from './planning/overviews/module.ts';
import { projectMembersModule } from './planning/project-members/module.ts';
import { projectResourcesModule } from './planning/project-resources/module.ts';
import { projectsModule } from './planning/projects/module.ts';
import { roadmapsModule } from './planning/roadmaps/module.ts';
import { tagsModule } from './planning/tags/module.ts';
import { workItemsModule } from './planning/work-items/module.ts';
import type { Route } from './rest/route.ts';

type Reasons = Readonly<Record<string, string>>;

type Module = {
  operations: readonly Operation[];
  routes: readonly Route[];
  tools: readonly Tool[];
  /** The types whose objects `node` finds by ID. */
  nodes?: Nodes;
  without?: { rest?: Reasons; mcp?: Reasons; graphql?: Reasons };
};

/** The domains of the server. A new domain adds a line. */
const domains = [
  viewerModule,
  membersModule,
  projectsModule,
  roadmapsModule,
  projectMembersModule,
  projectResourcesModule,
  boardsModule,
  boardViewsModule,
  workItemsModule,
  overviewsModule,
  commentsModule,
  eventsModule,
  dependenciesModule,
  assigneesModule,
  aiSessionsModule,
  ideasModule,
  tagsModule,
  milestonesModule,
  apiKeysModule,
  organizationsModule,
  invitationsModule,
  passwordResetsModule,
  policyModule,
  toolsModule,
  recordedModule,
  registeredModule,
] as const satisfies readonly Module[];

const modules = [...domains, createNodesModule(nodesOf(domains))] as const;

type AnyOperation = (typeof modules)[number]['operations'][number];

const all: readonly Module[] = modules;

/** All operations. */
export const catalogue = modules.flatMap(({ operations }): readonly AnyOperation[] => operations);

/** All REST routes. A page is a response with its items as `data` and its pagination as `meta`. */
export const routes: readonly Route[] = all.flatMap((module) => module.routes);

export const tools: readonly Tool[] = all.flatMap((module) => module.tools);

export const excludedFromRest = reasons('rest');
export const excludedFromMcp = reasons('mcp');
export const excludedFromGraphQL = reasons('graphql');

function reasons(transport: keyof NonNullable<Module['without']>): Reasons {
  return Object.assign({}, ...all.map(({ without }) => without?.[transport]));
}

function nodesOf(modules: readonly Module[]): Nodes {
  return Object.assign({}, ...modules.map(({ nodes }) => nodes));
}
