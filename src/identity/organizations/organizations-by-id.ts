import { defineRelation } from '../../kernel/relation.ts';

type Organization = { id: string; name: string; slug: string };

/** The caller's organization by its ID, known from the request. */
export const organizationsById = defineRelation<null, Organization>({
  permission: null,
  async loadMany({ caller: { organization } }, ids) {
    return new Map(ids.includes(organization.id) ? [[organization.id, organization]] : []);
  },
});
