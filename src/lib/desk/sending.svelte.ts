import type { SubmitFunction } from '@sveltejs/kit';
import { tick } from 'svelte';
import { applyAction } from '$app/forms';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { focusStart } from './focus';
import { formAddress } from './form-address';
import { formWords, isWorthKeeping, unsent, type Unsent } from './unsent.svelte';

/**
 * Sends a form without leaving the page. What was written stays in it until the service has it: a
 * double press sends once, and neither a lost connection nor an ended session takes the words away, on another
 * page either.
 * On the way to another page, as after Back, the address in the bar is that page's already while this one still
 * stands here: what is sent goes to the address of the page that it was written on, and to no other child's.
 */
export class Sending {
	isBusy = $state(false);
	/** Why it did not go. */
	trouble = $state<Unsent['trouble'] | null>(null);

	submit: SubmitFunction = ({ action, formData, formElement, submitter, cancel }) => {
		if (this.isBusy) return cancel();
		this.isBusy = true;
		this.trouble = null;
		const { href } = page.url;
		action.href = formAddress(page.url, formElement, submitter);
		const kept = isWorthKeeping(formElement) && {
			page: href,
			action: action.href,
			what: formWords(submitter),
			written: formData
		};
		return async ({ result, update }) => {
			this.isBusy = false;
			if (result.type === 'redirect' && result.location.startsWith('/desk/sign-in'))
				this.trouble = 'signed-out';
			else if (result.type === 'error' && result.status !== 404) this.trouble = 'not-sent';
			if (this.trouble) {
				if (kept) unsent.keep({ ...kept, trouble: this.trouble });
				return;
			}
			unsent.letGo(action.href);
			await update({ reset: false });
			if (result.type === 'failure' && page.url.pathname !== action.pathname) {
				// Not right as it is, and the page has gone on: back to it, with what was written.
				await goto(href);
				await applyAction(result);
			}
			if (result.type !== 'success') return;
			// Told without a new page, so nothing else leads focus to it.
			await tick();
			focusStart();
		};
	};
}
