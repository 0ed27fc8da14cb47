import { CopyLine } from '../components/copy-line.tsx';
import { Page } from '../layout/page.tsx';
import { NameCard } from '../organization/name-card.tsx';
import { roleDescriptions } from '../session/role-descriptions.ts';
import { roleNames } from '../session/role-names.ts';
import { useSignedIn } from '../session/signed-in-context.ts';

/** Settings > Organization. */
export function OrganizationPage() {
  const { id, slug, role } = useSignedIn().organization;
  return (
    <Page isNarrow title="Organization" lead="Name, IDs and your role.">
      <NameCard key={id} />
      <section className="card card-body" aria-labelledby="details-heading">
        <h2 id="details-heading">Details</h2>
        <dl className="facts facts-apart">
          <dt>Short name</dt>
          <dd>
            <CopyLine text={slug} noun="short name" />
          </dd>
          <dt>ID</dt>
          <dd>
            <CopyLine text={id} noun="ID" />
          </dd>
          <dt>Your role</dt>
          <dd>
            <strong>{roleNames[role]}</strong>
            <p className="muted">{roleDescriptions[role]}</p>
          </dd>
        </dl>
      </section>
    </Page>
  );
}
