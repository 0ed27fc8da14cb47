import { Link } from 'wouter';

/** The product's logo and name, linked to the home page. */
export function Brand() {
  return (
    <Link href="/" className="brand" aria-label="Almirant home">
      <svg className="brand-mark" width="24" height="24" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" />
        <path d="M16 6 25 25 16 20.5 7 25Z" />
      </svg>
      <span className="brand-name">Almirant</span>
    </Link>
  );
}
