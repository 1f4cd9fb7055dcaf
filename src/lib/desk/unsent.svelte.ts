import { formAddress } from './form-address';

/** What somebody wrote at the desk and what did not go. */
export interface Unsent {
	/** The page that it was written on. */
	page: string;
	/** Where its form is sent. */
	action: string;
	/** What it is known by: the heading of its page, and what was pressed. */
	what: string;
	trouble: 'signed-out' | 'not-sent';
	written: FormData;
}

/**
 * Kept until it has gone or is let go, whatever page of the desk comes meanwhile; in memory only, so that
 * nothing of it is left once the window is closed or somebody else signs in.
 */
class UnsentWords {
	#all = $state.raw<readonly Unsent[]>([]);

	get all(): readonly Unsent[] {
		return this.#all;
	}

	keep(one: Unsent): void {
		this.#all = [...this.#all.filter(({ action }) => action !== one.action), one];
	}

	letGo(action: string): void {
		this.#all = this.#all.filter((one) => one.action !== action);
	}

	/** Puts what was written in this form back into it, where that did not go. */
	putBack(page: URL, form: HTMLFormElement): Unsent | undefined {
		const here = formAddress(page, form, null);
		const found = this.#all.find(({ action }) => action === here);
		if (found) fill(form, found.written);
		return found;
	}
}

/** What somebody knows a form by who is on another page: the heading of its page, and what they pressed. */
export function formWords(submitter: HTMLElement | null): string {
	const words = [document.querySelector('h1'), submitter].map((one) => one?.textContent.trim());
	return words.filter(Boolean).join(' – ');
}

export const unsent = new UnsentWords();

/** A form of which words can be lost. A password is kept by nobody. */
export function isWorthKeeping(form: HTMLFormElement): boolean {
	return (
		Boolean(form.querySelector('textarea, select, input:not([type=hidden])')) &&
		!form.querySelector('[type=password]')
	);
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function fill(form: HTMLFormElement, written: FormData): void {
	const left = new Map([...written.keys()].map((name) => [name, written.getAll(name)]));
	for (const control of form.querySelectorAll<Control>('input, textarea, select')) {
		const values = left.get(control.name) ?? [];
		if (control instanceof HTMLInputElement && control.type === 'file') control.files = listOf(values);
		else if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type))
			control.checked = values.includes(control.value);
		else {
			const value = values.shift();
			if (typeof value === 'string') control.value = value;
		}
		// So that what is shown beside it, such as how it looks to the child, follows.
		for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
		const fold = control.closest('details');
		if (fold && control.value) fold.open = true;
	}
}

function listOf(files: readonly FormDataEntryValue[]): FileList {
	const held = new DataTransfer();
	for (const file of files) if (file instanceof File && file.size > 0) held.items.add(file);
	return held.files;
}
