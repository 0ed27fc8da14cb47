import { Link } from 'wouter';
import { Icon } from '../components/icon.tsx';
import { Popover } from '../components/popover.tsx';
import { ThemeChoice } from '../layout/theme-choice.tsx';
import { roleNames } from '../session/role-names.ts';
import { useSignedIn } from '../session/signed-in-context.ts';
import { useSignOut } from '../session/use-sign-out.ts';

/** The signed-in user, the theme and sign-out. */
export function AccountMenu() {
  const { session, organization } = useSignedIn();
  const signOut = useSignOut();
  const { name, email } = session.user;
  return (
    <Popover
      label={`Your account, ${name}`}
      className="button button-quiet"
      trigger={
        <>
          <span className="avatar" aria-hidden="true">
            {initials(name)}
          </span>
          <span className="account-name">{name}</span>
          <Icon name="down" />
        </>
      }
    >
      {(close) => (
        <>
          <p className="menu-head breaks">
            <strong>{name}</strong>
            <span className="muted">{email}</span>
            <span className="muted">
              {roleNames[organization.role]} of {organization.name}
            </span>
          </p>
          <hr className="menu-separator" />
          <div className="menu-head">
            <ThemeChoice />
          </div>
          <hr className="menu-separator" />
          <Link href="/account" className="menu-item" onClick={close}>
            <Icon name="person" />
            Account
          </Link>
          <button type="button" className="menu-item" onClick={() => signOut.mutate()}>
            <Icon name="leave" />
            {signOut.isPending ? 'Signing out…' : 'Sign out'}
          </button>
        </>
      )}
    </Popover>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
