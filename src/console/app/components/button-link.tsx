import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass, type Tone } from './button-class.ts';

type ButtonLinkProps = { href: string; tone?: Tone; onClick?: () => void; children: ReactNode };

/** A link styled as a button. */
export function ButtonLink({ href, tone, onClick, children }: ButtonLinkProps) {
  return (
    <Link href={href} className={buttonClass(tone)} onClick={onClick}>
      {children}
    </Link>
  );
}
