import { DeadLink } from './dead-link.tsx';

export function DeadInvitation() {
  return (
    <DeadLink title="This invitation cannot be used">
      It was used or withdrawn, its time is over, or the address is not complete. Open the link you
      were sent once more, or ask for a new one.
    </DeadLink>
  );
}
