import { Button } from '../components/button.tsx';

type RevokeCardProps = { deniedReason: string | undefined; onRevoke: () => void };

export function RevokeCard({ deniedReason, onRevoke }: RevokeCardProps) {
  return (
    <section className="card card-body" aria-labelledby="revoke-heading">
      <h2 id="revoke-heading">Revoke key</h2>
      {deniedReason ? (
        <p className="muted">{deniedReason}</p>
      ) : (
        <>
          <p className="muted">
            Anything using this key stops working immediately. This can’t be undone.
          </p>
          <div className="row">
            <Button tone="danger-outline" onClick={onRevoke}>
              Revoke key…
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
