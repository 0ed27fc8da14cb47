import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass, type Tone } from './button-class.ts';

type ButtonLinkProps = { href: string; tone?: Tone; children: ReactNode };

/** A link that looks like a button, as it leads to where something is done. */
export function ButtonLink({ href, tone, children }: ButtonLinkProps) {
  return (
    <Link href={href} className={buttonClass(tone)}>
      {children}
    </Link>
  );
}
