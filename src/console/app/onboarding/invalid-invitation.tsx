import { InvalidLink } from './invalid-link.tsx';

export function InvalidInvitation() {
  return (
    <InvalidLink title="This invitation can’t be used">
      It was already used, was withdrawn or has expired, or the link is incomplete. Open the link
      again, or ask for a new one.
    </InvalidLink>
  );
}
