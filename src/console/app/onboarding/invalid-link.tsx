import type { ReactNode } from 'react';
import { ButtonLink } from '../components/button-link.tsx';
import { PageTitle } from '../layout/page-title.tsx';

export function InvalidLink({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <div className="stack-small">
        <PageTitle title={title} />
        <p className="muted">{children}</p>
      </div>
      <ButtonLink href="/">Go to Home</ButtonLink>
    </>
  );
}
