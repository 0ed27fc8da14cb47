import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { SessionInfo, SessionOrganization } from '../client/session-info.ts';
import { toApiError } from '../client/to-api-error.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { showOrganizationOf } from '../session/shown-organization.ts';
import { useSignedIn } from '../session/signed-in-context.ts';
import { useChooseOrganization } from '../session/use-choose-organization.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';
import { sharedPath } from './shared-path.ts';

type ElsewhereDialogProps = {
  session: SessionInfo;
  /** The organization that the session is in. */
  other: SessionOrganization;
};

/** Asks where to go on after another window has switched the session to another organization. */
export function Elsewhere() {
  const { session, organization } = useSignedIn();
  const other = session.organization;
  if (!other || other.id === organization.id) return null;
  return <ElsewhereDialog session={session} other={other} />;
}

function ElsewhereDialog({ session, other }: ElsewhereDialogProps) {
  const { organization } = useSignedIn();
  const client = useQueryClient();
  const queryKey = useOrganizationKey();
  const choose = useChooseOrganization();
  const [path, navigate] = useLocation();
  const stay = () =>
    choose.mutate(organization.id, {
      onSuccess: () => void client.invalidateQueries({ queryKey }),
    });
  const leave = () => {
    showOrganizationOf(client, session);
    navigate(sharedPath(path));
  };
  return (
    <Dialog
      isAlert
      isLocked
      title={`You switched to ${other.name} in another window`}
      footer={
        <>
          <Button onClick={leave}>Show {other.name}</Button>
          <Button
            tone="primary"
            isBusy={choose.isPending}
            busyLabel="Switching…"
            onClick={stay}
            data-autofocus
          >
            Continue in {organization.name}
          </Button>
        </>
      }
    >
      <p className="breaks">
        This window shows <strong>{organization.name}</strong>. To protect your data, it can’t read
        or save anything while you’re in <strong>{other.name}</strong>.
      </p>
      <p>If you continue here, your input stays, and your other windows will ask the same.</p>
      {choose.error && <Notice tone="danger">{toApiError(choose.error).message}</Notice>}
    </Dialog>
  );
}
