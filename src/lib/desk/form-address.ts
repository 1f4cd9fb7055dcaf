/** Where a form is sent that stands on the page of this address, whatever stands in the address bar by now. */
export function formAddress(page: URL, form: HTMLFormElement, submitter: HTMLElement | null): string {
	const written = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
	return new URL(written, page.href).href;
}
