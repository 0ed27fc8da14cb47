import { defineTool, reads } from '../../mcp/tool.ts';
import { getProjectRoadmap } from './get-project-roadmap.ts';

export const roadmapTools = [
  defineTool({
    name: 'get_project_roadmap',
    title: "Read a project's roadmap",
    toolset: 'planning',
    operation: getProjectRoadmap,
    projectArgument: 'projectId',
    hints: reads,
  }),
];
