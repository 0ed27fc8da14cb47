import { useState } from 'react';
import { Button } from './button.tsx';
import type { Tone } from './button-class.ts';
import { copyText } from './copy-text.ts';
import { Icon } from './icon.tsx';

type CopyButtonProps = {
  /** Stays the same after copying: screen readers handle a changing name badly. */
  label: string;
  text: string;
  tone?: Tone;
  /** The status message after copying. */
  copied?: string;
  onCopied?: () => void;
  /** Called if the browser blocks copying, for example to select the text. */
  onBlocked?: () => void;
};

type Outcome = { isCopied: boolean } | null;

/** Copies a text and shows the outcome beside the button. */
export function CopyButton({ label, text, tone, copied = 'Copied.', ...on }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const copy = async () => {
    setOutcome(null);
    const isCopied = await copyText(text);
    setOutcome({ isCopied });
    if (isCopied) on.onCopied?.();
    else on.onBlocked?.();
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
