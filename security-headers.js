/**
 * The one list of security headers. Kit writes the policy into pages, and the
 * server adds `serverHeaders` to every answer, static files and prerendered
 * pages included, which Kit's own hooks never see.
 */

/** @type {NonNullable<NonNullable<import('@sveltejs/kit').KitConfig['csp']>['directives']>} */
export const contentSecurityPolicy = {
	'default-src': ['none'],
	'script-src': ['self'],
	'style-src': ['self'],
	// The hash is that of the style attribute on SvelteKit's route announcer.
	'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
	'require-trusted-types-for': ['script'],
	'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'app-sw'],
	'img-src': ['self', 'data:', 'blob:'],
	'media-src': ['self', 'blob:'],
	'font-src': ['self'],
	'connect-src': ['self'],
	'manifest-src': ['self'],
	'worker-src': ['self'],
	'base-uri': ['none'],
	'form-action': ['self'],
	'object-src': ['none'],
	'frame-ancestors': ['none']
};

/** Headers that every answer carries. */
export const serverHeaders = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'x-frame-options': 'DENY',
	'content-security-policy': "frame-ancestors 'none'",
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(self), microphone=(self), geolocation=()'
};
