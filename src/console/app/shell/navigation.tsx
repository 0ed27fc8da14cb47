import { Link, useLocation } from 'wouter';
import { Icon, type IconName } from '../components/icon.tsx';
import { serverAddress } from '../server-address.ts';

type Entry = { href: string; title: string; icon: IconName };

const settings: readonly Entry[] = [
  { href: '/settings/api-keys', title: 'API keys', icon: 'key' },
  { href: '/settings/members', title: 'Members', icon: 'people' },
  { href: '/settings/organization', title: 'Organization', icon: 'building' },
];

export function Navigation() {
  return (
    <nav className="navigation" aria-label="Pages">
      <ul className="navigation-list">
        <NavigationLink href="/" title="Home" icon="home" />
      </ul>
      <p className="navigation-group" id="navigation-settings">
        Settings
      </p>
      <ul className="navigation-list" aria-labelledby="navigation-settings">
        {settings.map((entry) => (
          <NavigationLink key={entry.href} {...entry} />
        ))}
      </ul>
      <p className="navigation-group" id="navigation-help">
        Help
      </p>
      <ul className="navigation-list" aria-labelledby="navigation-help">
        <li>
          <a
            href={serverAddress('api/openapi.json')}
            className="navigation-link"
            target="_blank"
            rel="noopener"
          >
            <Icon name="info" />
            API reference
          </a>
        </li>
      </ul>
    </nav>
  );
}

function NavigationLink({ href, title, icon }: Entry) {
  const [path] = useLocation();
  const isHere = href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
  return (
    <li>
      <Link href={href} className="navigation-link" aria-current={isHere ? 'page' : undefined}>
        <Icon name={icon} />
        {title}
      </Link>
    </li>
  );
}
