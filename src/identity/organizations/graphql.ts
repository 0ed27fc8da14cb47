import { builder } from '../../graphql/builder.ts';
import { addMutation } from '../../graphql/mutation.ts';
import { nodeInterface } from '../../graphql/node-interface.ts';
import { updateOrganization } from './update-organization.ts';

type Organization = { id: string; name: string; slug: string };

export const organizationRef = builder.objectRef<Organization>('Organization').implement({
  describedBy: updateOrganization.output,
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name'),
    slug: t.exposeString('slug'),
  }),
});

addMutation(updateOrganization, { type: organizationRef, field: 'organization' });
