import { CopyLine } from '../components/copy-line.tsx';
import { serverAddress } from '../server-address.ts';

const endpoints = [
  { name: 'REST', path: 'api', use: 'Scripts and CI' },
  { name: 'GraphQL', path: 'graphql', use: 'Applications' },
  { name: 'MCP', path: 'mcp', use: 'Claude Code and other agents' },
] as const;

/** The URLs of the APIs. */
export function ConnectCard() {
  return (
    <section className="card card-body" aria-labelledby="connect-heading">
      <div className="stack-tiny">
        <h2 id="connect-heading">Connect</h2>
        <p className="muted">
          Send an API key in the header <code>Authorization: Bearer your-key</code>.
        </p>
      </div>
      <dl className="endpoints">
        {endpoints.map(({ name, path, use }) => (
          <div key={name}>
            <dt>
              {name} <span className="muted">{use}</span>
            </dt>
            <dd>
              <CopyLine text={serverAddress(path)} noun={`${name} URL`} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
