import type { Example } from '../../contract/example.ts';

const roadmapItem = 'taskId title type priority columnName startDate: startedAt endDate: endedAt';

export const roadmapExamples = {
  getProjectRoadmap: {
    input: async (organization) => {
      const { id: projectId } = await organization.makeProject();
      const { id: parentId } = await organization.makeWorkItem({ type: 'epic', projectId });
      await organization.makeWorkItem({ parentId });
      return { projectId };
    },
    document:
      'query ($projectId: ID!) { project(id: $projectId) { answer: roadmap { isTruncated epics ' +
      `{ ${roadmapItem} children { ${roadmapItem} } } } } }`,
    alsoNeeds: ['projects:read'],
  },
} satisfies Record<string, Example>;
