import { useState } from 'react';
import { Button } from './button.tsx';
import type { Tone } from './button-class.ts';
import { copyText } from './copy-text.ts';
import { Icon } from './icon.tsx';

type CopyButtonProps = {
  /** The button's name, which stays what it is: "Copy key". */
  label: string;
  text: string;
  tone?: Tone;
  /** What is said once it is done. */
  copied?: string;
  onCopied?: () => void;
  /** Where what was to be copied can be selected, do that. */
  onRefused?: () => void;
};

type Outcome = { isCopied: boolean } | null;

/** Copies a text, and says beside the button whether it did. */
export function CopyButton({ label, text, tone, copied = 'Copied.', ...on }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const copy = async () => {
    setOutcome(null);
    const isCopied = await copyText(text);
    setOutcome({ isCopied });
    if (isCopied) on.onCopied?.();
    else on.onRefused?.();
  };
  return (
    <span className="copy">
      <Button tone={tone} onClick={copy}>
        {label}
      </Button>
      <span
        role="status"
        className={outcome?.isCopied === false ? 'copy-status copy-status-failed' : 'copy-status'}
      >
        {outcome && <CopyOutcome isCopied={outcome.isCopied} copied={copied} />}
      </span>
    </span>
  );
}

function CopyOutcome({ isCopied, copied }: { isCopied: boolean; copied: string }) {
  return (
    <>
      <Icon name={isCopied ? 'check' : 'alert'} />
      {isCopied ? copied : 'Copying was blocked. Select the text and press Ctrl+C.'}
    </>
  );
}
