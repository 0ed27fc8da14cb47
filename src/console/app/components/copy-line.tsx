import { useRef } from 'react';
import { CopyButton } from './copy-button.tsx';

type CopyLineProps = {
  text: string;
  /** The kind of text, such as "ID". */
  noun: string;
};

/** A one-line text with a copy button. */
export function CopyLine({ text, noun }: CopyLineProps) {
  const code = useRef<HTMLElement>(null);
  return (
    <div className="copy-line">
      <code ref={code} className="breaks">
        {text}
      </code>
      <CopyButton
        label={`Copy ${noun}`}
        text={text}
        onBlocked={() => code.current && getSelection()?.selectAllChildren(code.current)}
      />
    </div>
  );
}
