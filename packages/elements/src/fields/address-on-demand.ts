/** Loads the address field when a form first has one. */

let loading: Promise<unknown> | undefined;

/** What could not be loaded is tried again with the next render, and when the page is on line again. */
export function needAddressField(): void {
  if (loading !== undefined || customElements.get('ctso-address-field') !== undefined) return;
  loading = import('./address/define.js').catch(() => {
    loading = undefined;
    addEventListener('online', needAddressField, { once: true });
  });
}
