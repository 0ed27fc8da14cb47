/** Says how to get a reset link: the server sends no email. */
export function ForgottenPassword() {
  return (
    <details>
      <summary>Forgot your password?</summary>
      <p className="muted">
        Ask an owner or admin of your organization for a reset link. They create it under Members.
      </p>
      <p className="muted">
        If you run the server, create the link there:{' '}
        <code>npm run password:reset -- you@example.com</code>. With the embedded database, stop the
        server first.
      </p>
    </details>
  );
}
