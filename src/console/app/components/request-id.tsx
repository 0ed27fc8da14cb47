/** The request ID of a failed request, as in the server's log. */
export function RequestId({ id }: { id: string }) {
  return (
    <p className="request-id">
      Request ID: <code>{id}</code>
    </p>
  );
}
