import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass, type Tone } from './button-class.ts';

type ButtonLinkProps = { href: string; tone?: Tone; children: ReactNode };

/** A link styled as a button. */
export function ButtonLink({ href, tone, children }: ButtonLinkProps) {
  return (
    <Link href={href} className={buttonClass(tone)}>
      {children}
    </Link>
  );
}
