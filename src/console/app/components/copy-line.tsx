import { useRef } from 'react';
import { CopyButton } from './copy-button.tsx';

type CopyLineProps = {
  text: string;
  /** What the text is, in a word or two: "id". */
  noun: string;
};

/** A short text that people need elsewhere, with a button that copies it. */
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
        onRefused={() => code.current && getSelection()?.selectAllChildren(code.current)}
      />
    </div>
  );
}
