import type { SubmitFunction } from '@sveltejs/kit';

/**
 * Sends a form without leaving the page. What was written stays in it until the service has it: a
 * double press sends once, and neither a lost connection nor an ended session takes the words away.
 */
export class Sending {
	isBusy = $state(false);
	/** Why it did not go. */
	trouble = $state<'signed-out' | 'not-sent' | null>(null);

	submit: SubmitFunction = ({ cancel }) => {
		if (this.isBusy) return cancel();
		this.isBusy = true;
		this.trouble = null;
		return async ({ result, update }) => {
			this.isBusy = false;
			if (result.type === 'redirect' && result.location.startsWith('/desk/sign-in'))
				this.trouble = 'signed-out';
			else if (result.type === 'error' && result.status !== 404) this.trouble = 'not-sent';
			else await update({ reset: false });
		};
	};
}
