import { useRef } from 'react';
import { CopyButton } from '../components/copy-button.tsx';

type SecretTextProps = { secret: string; onCopied: () => void };

/** The whole key, to be copied by button or by hand. */
export function SecretText({ secret, onCopied }: SecretTextProps) {
  const text = useRef<HTMLElement>(null);
  return (
    <div className="secret">
      <code ref={text} className="secret-text">
        {secret}
      </code>
      <CopyButton
        tone="primary"
        label="Copy key"
        text={secret}
        copied="Key copied."
        onCopied={onCopied}
        onRefused={() => text.current && getSelection()?.selectAllChildren(text.current)}
      />
    </div>
  );
}
