import { error, redirect } from '@sveltejs/kit';
import { wayBack } from '$lib/server/desk/way-back';
import { setErrandCookie } from '$lib/server/http/sessions';
import type { RequestHandler } from './$types';

/** On to the organisation's own sign-in. By a link: a form may not lead to another site. */
export const GET: RequestHandler = async ({ locals, cookies, url }) => {
	const { providerSignIn } = locals.app;
	if (!providerSignIn.organisation) error(404, { message: 'not-found' });
	const { url: provider, errand } = await providerSignIn.begin();
	setErrandCookie(cookies, { ...errand, to: wayBack(url.searchParams.get('to')) });
	redirect(303, provider);
};
