import { Button } from '../components/button.tsx';

type RevokeCardProps = { refusal: string | undefined; onRevoke: () => void };

/** The end of a key, at the end of its page. */
export function RevokeCard({ refusal, onRevoke }: RevokeCardProps) {
  return (
    <section className="card card-body" aria-labelledby="revoke-heading">
      <h2 id="revoke-heading">Revoke key</h2>
      {refusal ? (
        <p className="muted">{refusal}</p>
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
