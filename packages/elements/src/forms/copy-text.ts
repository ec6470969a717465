/** Copies a field's text; whether that worked. The clipboard's own interface is missing on pages over plain http. */
export async function copyFrom(input: HTMLInputElement): Promise<boolean> {
  input.focus();
  input.select();
  try {
    const clipboard = navigator.clipboard as Clipboard | undefined; // undefined outside secure contexts
    if (clipboard === undefined) return document.execCommand('copy');
    await clipboard.writeText(input.value);
    return true;
  } catch {
    return document.execCommand('copy'); // refused by the page's permissions policy, as in a frame
  }
}
