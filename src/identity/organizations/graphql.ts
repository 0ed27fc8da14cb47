import { builder } from '../../graphql/builder.ts';
import { addMutation } from '../../graphql/mutation.ts';
import { updateOrganization } from './update-organization.ts';

type Organization = { id: string; name: string; slug: string };

export const organizationRef = builder.objectRef<Organization>('Organization').implement({
  description: 'What projects, members and API keys belong to.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The same id on every transport.' }),
    name: t.exposeString('name', { description: 'As it is called.' }),
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
  }),
});

addMutation(updateOrganization, { type: organizationRef, field: 'organization' });
