import { fail, redirect } from '@sveltejs/kit';
import { SignInV1 } from '$lib/contract/v1/staff';
import { wordsOf } from '$lib/server/desk/fields';
import { secondFactorPath, wayBack } from '$lib/server/desk/way-back';
import { Refusal } from '$lib/server/http/problem';
import { setStaffCookie } from '$lib/server/http/sessions';
import { signInLimited } from '$lib/server/http/sign-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.staff) redirect(303, wayBack(url.searchParams.get('to')));
	return {
		hasLeft: url.searchParams.has('left'),
		provider: locals.app.providerSignIn.organisation,
		to: url.searchParams.get('to')
	};
};

export const actions: Actions = {
	default: async ({ request, locals, cookies, url, getClientAddress }) => {
		const form = await request.formData();
		const email = wordsOf(form, 'email');
		const parsed = SignInV1.safeParse({ email, password: form.get('password') });
		if (!parsed.success) return fail(401, { email, waitMinutes: 0 });
		let isWhole: boolean;
		try {
			const signedIn = await signInLimited(locals.app, getClientAddress(), parsed.data);
			setStaffCookie(cookies, signedIn.token, signedIn.expiresAt);
			isWhole = signedIn.isWhole;
		} catch (refused) {
			if (!(refused instanceof Refusal)) throw refused;
			const seconds = refused.details.retryAfterSeconds ?? 0;
			return fail(seconds > 0 ? 429 : 401, { email, waitMinutes: Math.ceil(seconds / 60) });
		}
		const to = wayBack(url.searchParams.get('to'));
		redirect(303, isWhole ? to : secondFactorPath(to));
	}
};
