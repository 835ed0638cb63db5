// Files that a person takes away. To be called inside the tap that asked for them. A content is a text or bytes.

// Whether there is a share sheet that takes files of this kind. On devices with a finger for a pointer: elsewhere people
// look for a file among their downloads.
export function can_share(name, type) {
  return matchMedia('(pointer: coarse)').matches && !!navigator.canShare?.({ files: [new File([''], name, { type })] });
}

// 'shared', 'cancelled', or 'none' where there is no sheet.
export async function share(name, content, type) {
  const file = new File([content], name, { type });
  if (!can_share(name, type) || !navigator.canShare({ files: [file] })) return 'none';
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (fault) {
    return fault.name === 'AbortError' ? 'cancelled' : 'none';
  }
}

export function can_download() {
  return 'download' in HTMLAnchorElement.prototype;
}

// Shows the file in a tab of its own. False where the browser opens none.
export function open(content, type) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  // Long enough to be looked at again; the page that made it takes it along when it goes.
  setTimeout(() => URL.revokeObjectURL(url), 3600000);
  return !!window.open(url, '_blank');
}

export function download(name, content, type) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser may begin to read only after this returns.
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}
