import { Icon } from '../components/icon.tsx';
import { Menu } from '../components/menu.tsx';
import { MenuItem } from '../components/menu-item.tsx';
import { MenuLink } from '../components/menu-link.tsx';
import type { ApiKey } from './api-key.ts';
import { useApiKeyAccess } from './use-api-key-access.ts';

export type OnAction = (action: 'rename' | 'mode' | 'revoke', apiKey: ApiKey) => void;

export function ApiKeyMenu({ apiKey, onAction }: { apiKey: ApiKey; onAction: OnAction }) {
  const { deniedReason } = useApiKeyAccess()(apiKey);
  return (
    <Menu
      label={`Actions for ${apiKey.name}`}
      className="button button-quiet button-icon"
      trigger={<Icon name="dots" />}
      note={deniedReason}
    >
      <MenuLink href={`/settings/api-keys/${apiKey.id}`}>
        <Icon name="info" />
        View details
      </MenuLink>
      {!deniedReason && (
        <>
          <MenuItem onSelect={() => onAction('rename', apiKey)}>
            <Icon name="pen" />
            Rename…
          </MenuItem>
          <MenuItem onSelect={() => onAction('mode', apiKey)}>
            <Icon name="lock" />
            Operation mode…
          </MenuItem>
          <MenuItem isDanger onSelect={() => onAction('revoke', apiKey)}>
            <Icon name="stop" />
            Revoke…
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
