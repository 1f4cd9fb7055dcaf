import { SHEET_LANGUAGES } from '$lib/domain/review/arrangements';
import type { LayoutServerLoad } from './$types';

/** The language that whoever has the link chose on the page, or else one that their browser asks for. */
export const load: LayoutServerLoad = ({ url, request, locals }) => {
	const chosen = SHEET_LANGUAGES.find((lang) => lang === url.searchParams.get('lang')) ?? null;
	const wanted = (request.headers.get('accept-language') ?? '')
		.split(',')
		.map((one) => one.trim().slice(0, 2));
	const browsers = wanted.flatMap((tag) => SHEET_LANGUAGES.find((lang) => lang === tag) ?? [])[0];
	const lang = chosen ?? browsers ?? 'en';
	locals.language = lang;
	return { chosen, lang };
};
