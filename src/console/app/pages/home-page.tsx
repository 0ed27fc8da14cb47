import { ButtonLink } from '../components/button-link.tsx';
import { Icon } from '../components/icon.tsx';
import { QueryStatus } from '../components/query-status.tsx';
import { BoardList } from '../home/board-list.tsx';
import { ConnectCard } from '../home/connect-card.tsx';
import { LatestItems } from '../home/latest-items.tsx';
import { ProjectList } from '../home/project-list.tsx';
import { useOverview } from '../home/use-overview.ts';
import { Page } from '../layout/page.tsx';
import { useSignedIn } from '../session/signed-in-context.ts';

export function HomePage() {
  const { organization } = useSignedIn();
  const overview = useOverview();
  const { data } = overview;
  return (
    <Page
      title="Home"
      lead={`Projects and boards in ${organization.name}, updated every 10 seconds.`}
      actions={
        <ButtonLink href="/settings/api-keys/new" tone="primary">
          <Icon name="plus" />
          Generate new API key
        </ButtonLink>
      }
    >
      <ConnectCard />
      <QueryStatus query={overview} noun="the projects" />
      {data && (
        <>
          <ProjectList projects={data.projects} />
          <BoardList boards={data.boards} />
          <LatestItems items={data.workItems.nodes} />
        </>
      )}
    </Page>
  );
}
