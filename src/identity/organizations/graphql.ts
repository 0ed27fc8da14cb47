import { builder } from '../../graphql/builder.ts';
import { addMutation } from '../../graphql/mutation.ts';
import { updateOrganization } from './update-organization.ts';

type Organization = { id: string; name: string; slug: string };

export const organizationRef = builder.objectRef<Organization>('Organization').implement({
  describedBy: updateOrganization.output,
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    slug: t.exposeString('slug'),
  }),
});

addMutation(updateOrganization, { type: organizationRef, field: 'organization' });
