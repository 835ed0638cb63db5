// Files that a person takes away. Both must be called inside the tap that asked for them.

// The share sheet, on devices with a finger for a pointer. 'shared', 'cancelled', or 'none' where there is none.
export async function share(name, text) {
  const file = new File([text], name, { type: 'text/html' });
  const finger = matchMedia('(pointer: coarse)').matches;
  if (!finger || !navigator.canShare?.({ files: [file] })) return 'none';
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (fault) {
    return fault.name === 'AbortError' ? 'cancelled' : 'none';
  }
}

export function download(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser may begin to read only after this returns.
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}
