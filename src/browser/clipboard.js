// Copies a text. False where the browser forbids it, as on pages that are not served securely.
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
