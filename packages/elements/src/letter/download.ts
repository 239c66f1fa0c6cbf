/** Hands bytes to the browser as a file, or shows them on a page of their own. */

/** Long enough for the browser to have begun; the URL is let go of then. */
const KEPT = 60_000;

export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = temporaryUrl(file);
  link.download = name;
  link.click();
}

/** Types that a browser draws without running anything that is in them. */
const SHOWN = ['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/bmp'];

/** Opens what a browser can show safely on a page of its own and downloads everything else. `type` is the judged one, not the name's. */
export function show(file: Blob, name: string, type: string): void {
  if (!SHOWN.includes(type)) {
    download(file, name);
    return;
  }
  const link = document.createElement('a');
  link.href = temporaryUrl(file.type === type ? file : new Blob([file], { type }));
  link.target = '_blank';
  link.rel = 'noopener';
  link.click();
}

function temporaryUrl(file: Blob): string {
  const url = URL.createObjectURL(file);
  setTimeout(() => { URL.revokeObjectURL(url); }, KEPT);
  return url;
}
