import { useQueryClient } from '@tanstack/react-query';
import { RenameOrganizationDocument } from '../../generated/graphql.ts';
import { unwrapResult } from '../client/unwrap-result.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/text-field.tsx';
import { FormFailure } from '../form/form-failure.tsx';
import { useForm } from '../form/use-form.ts';
import { line } from '../form/validators.ts';
import { SESSION_KEY } from '../session/session-key.ts';
import { useSignedIn } from '../session/signed-in-context.ts';
import { useGraphql } from '../session/use-graphql.ts';

export function NameCard() {
  const { organization } = useSignedIn();
  return (
    <section className="card card-body" aria-labelledby="name-heading">
      <h2 id="name-heading">Name</h2>
      {organization.role === 'member' ? (
        <>
          <p className="breaks">{organization.name}</p>
          <p className="muted">Only owners and admins can rename the organization.</p>
        </>
      ) : (
        <RenameForm />
      )}
    </section>
  );
}

const fields = {
  name: {
    label: 'Organization name',
    check: line('Enter a name, e.g. “Northwind Shipping”.'),
  },
};

function RenameForm() {
  const graphql = useGraphql();
  const { organization } = useSignedIn();
  const client = useQueryClient();
  const announce = useAnnounce();
  const form = useForm({
    fields,
    async send({ name }) {
      const { updateOrganization } = await graphql(RenameOrganizationDocument, {
        input: { name: name.trim() },
      });
      const renamed = unwrapResult(updateOrganization, 'UpdateOrganizationSuccess').organization;
      await client.invalidateQueries({ queryKey: SESSION_KEY });
      return renamed;
    },
    onDone: ({ name }) => announce(`Organization renamed to “${name}”.`),
  });
  return (
    <form {...form.attributes} className="stack-medium">
      <FormFailure error={form.failure} title="Couldn’t rename the organization." />
      <TextField
        {...form.field('name')}
        hint="Visible to all members. Links and API keys keep working."
        defaultValue={organization.name}
        autoComplete="off"
      />
      <div className="row">
        <Button type="submit" tone="primary" isBusy={form.isBusy} busyLabel="Saving…">
          Save name
        </Button>
      </div>
    </form>
  );
}
