import { useState } from 'react';
import { CopyButton } from '../components/copy-button.tsx';
import { Segments } from '../components/segments.tsx';
import type { NewKey } from './new-key.ts';
import { type SnippetPart, snippetsFor } from './snippets.ts';

type SnippetChoiceProps = { created: NewKey; onKeyCopied: () => void };

export function SnippetChoice({ created, onKeyCopied }: SnippetChoiceProps) {
  const [snippets] = useState(() => snippetsFor(created.apiKey.permissions));
  const [chosenId, setChosenId] = useState(snippets[0].id);
  const chosen = snippets.find(({ id }) => id === chosenId) ?? snippets[0];
  const titles = Object.fromEntries(snippets.map(({ id, title }) => [id, title]));
  return (
    <div className="stack-medium">
      <Segments
        isLegendShown
        legend="Use it in"
        options={titles}
        value={chosenId}
        onChange={setChosenId}
      />
      {chosen.parts.map((part) => (
        <SnippetText
          key={`${chosen.id} ${part.caption}`}
          part={part}
          secret={created.key}
          onCopied={part.hasKey ? onKeyCopied : undefined}
        />
      ))}
    </div>
  );
}

type SnippetTextProps = {
  part: SnippetPart;
  secret: string;
  onCopied: (() => void) | undefined;
};

/** Shows the key masked and copies it unmasked. */
function SnippetText({ part, secret, onCopied }: SnippetTextProps) {
  const masked = `${secret.slice(0, SHOWN)}••••••••`;
  return (
    <figure className="snippet">
      <div className="snippet-head">
        <figcaption>{part.caption}</figcaption>
        <CopyButton label={`Copy ${part.noun}`} text={part.text(secret)} onCopied={onCopied} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard. */}
      <pre tabIndex={0}>{part.text(masked)}</pre>
    </figure>
  );
}

const SHOWN = 15;
