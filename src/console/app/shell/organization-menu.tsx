import { useLocation } from 'wouter';
import type { SessionOrganization } from '../client/session-info.ts';
import { toApiError } from '../client/to-api-error.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { Icon } from '../components/icon.tsx';
import { Menu } from '../components/menu.tsx';
import { MenuChoice } from '../components/menu-item.tsx';
import { useSignedIn } from '../session/signed-in-context.ts';
import { useChooseOrganization } from '../session/use-choose-organization.ts';
import { sharedPath } from './shared-path.ts';

/** The current organization, with a menu to switch if the user has several. */
export function OrganizationMenu() {
  const { session, organization } = useSignedIn();
  const switchTo = useSwitchOrganization();
  if (session.organizations.length < 2) {
    return <span className="header-organization">{organization.name}</span>;
  }
  return (
    <Menu
      label={`Organization: ${organization.name}`}
      className="button button-quiet header-organization"
      align="start"
      trigger={
        <>
          <span className="header-organization-name">{organization.name}</span>
          <Icon name="up-down" />
        </>
      }
    >
      {session.organizations.map((other) => (
        <MenuChoice
          key={other.id}
          isChosen={other.id === organization.id}
          onSelect={() => other.id !== organization.id && switchTo(other)}
        >
          {other.name}
        </MenuChoice>
      ))}
    </Menu>
  );
}

function useSwitchOrganization(): (organization: SessionOrganization) => void {
  const choose = useChooseOrganization();
  const [path, navigate] = useLocation();
  const announce = useAnnounce();
  return ({ id, name }) =>
    choose.mutate(id, {
      onSuccess() {
        navigate(sharedPath(path));
        announce(`Switched to ${name}.`);
      },
      onError: (error) => announce(`Couldn’t switch to ${name}. ${toApiError(error).message}`),
    });
}
