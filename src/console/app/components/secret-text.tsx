import { useRef } from 'react';
import { CopyButton } from './copy-button.tsx';

type SecretTextProps = {
  /** The kind of secret, such as "key". */
  noun: string;
  secret: string;
  onCopied: () => void;
};

/** A secret in plain text with a copy button. */
export function SecretText({ noun, secret, onCopied }: SecretTextProps) {
  const text = useRef<HTMLElement>(null);
  return (
    <div className="secret">
      <code ref={text} className="secret-text">
        {secret}
      </code>
      <CopyButton
        tone="primary"
        label={`Copy ${noun}`}
        text={secret}
        copied={`${noun.charAt(0).toUpperCase()}${noun.slice(1)} copied.`}
        onCopied={onCopied}
        onBlocked={() => text.current && getSelection()?.selectAllChildren(text.current)}
      />
    </div>
  );
}
