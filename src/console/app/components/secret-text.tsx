import { useRef } from 'react';
import { CopyButton } from './copy-button.tsx';

type SecretTextProps = {
  /** What it is, in a word: "key". */
  noun: string;
  secret: string;
  onCopied: () => void;
};

/** The whole of a secret, to be copied by button or by hand. */
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
        onRefused={() => text.current && getSelection()?.selectAllChildren(text.current)}
      />
    </div>
  );
}
