/** Copies a text to the clipboard and returns whether it succeeded. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** Fallback for plain HTTP, where browsers provide no Clipboard API. */
function copyByCommand(text: string): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    wasCopied = event.clipboardData !== null;
  };
  let wasCopied = false;
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy') && wasCopied;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}
