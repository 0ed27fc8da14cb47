import { Icon } from '../components/icon.tsx';
import { Menu } from '../components/menu.tsx';
import { MenuItem } from '../components/menu-item.tsx';
import { MenuLink } from '../components/menu-link.tsx';
import type { Member } from './member.ts';
import { memberKeysPath } from './member-keys-path.ts';
import { useDeniedReason } from './use-denied-reason.ts';

export type MemberAction = 'change-role' | 'reset-password' | 'disable' | 'enable' | 'remove';

export type OnMemberAction = (action: MemberAction, member: Member) => void;

type MemberMenuProps = { member: Member; onAction: OnMemberAction };

export function MemberMenu({ member, onAction }: MemberMenuProps) {
  const deniedReason = useDeniedReason()(member);
  return (
    <Menu
      label={`Actions for ${member.user.name}`}
      className="button button-quiet button-icon"
      trigger={<Icon name="dots" />}
      note={deniedReason}
    >
      <MenuLink href={memberKeysPath(member.user.id)}>
        <Icon name="key" />
        View API keys
      </MenuLink>
      {!deniedReason && <Changes member={member} onAction={onAction} />}
    </Menu>
  );
}

function Changes({ member, onAction }: MemberMenuProps) {
  return (
    <>
      <MenuItem onSelect={() => onAction('change-role', member)}>
        <Icon name="pen" />
        Change role…
      </MenuItem>
      <MenuItem onSelect={() => onAction('reset-password', member)}>
        <Icon name="lock" />
        Reset password…
      </MenuItem>
      {member.disabledAt ? (
        <MenuItem onSelect={() => onAction('enable', member)}>
          <Icon name="check" />
          Enable
        </MenuItem>
      ) : (
        <MenuItem onSelect={() => onAction('disable', member)}>
          <Icon name="stop" />
          Disable…
        </MenuItem>
      )}
      <MenuItem isDanger onSelect={() => onAction('remove', member)}>
        <Icon name="cross" />
        Remove…
      </MenuItem>
    </>
  );
}
