import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { contentSecurityPolicy } from './security-headers.js';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	compilerOptions: {
		runes: ({ filename }) => (filename.includes('/node_modules/') ? undefined : true)
	},
	kit: {
		adapter: adapter({ out: 'build', precompress: true }),
		// Whoever starts writes the types of the routes anew, and for a moment some are gone: who starts while
		// types are checked has a folder of its own.
		outDir: process.env.KIT_OUT_DIR ?? '.svelte-kit',
		alias: { $locales: 'locales', '$locales/*': 'locales/*' },
		// The shell answers for every address, so its links must not depend on depth.
		paths: { relative: false },
		serviceWorker: { register: false },
		// lib/server/http/handles.ts does this, for every kind of request.
		csrf: { trustedOrigins: ['*'] },
		// Must be the same each time this file is read: the page and its scripts compare it.
		version: { name: process.env.APP_VERSION ?? '0.1.0' },
		csp: { mode: 'auto', directives: contentSecurityPolicy },
		typescript: {
			config: (tsconfig) => ({
				...tsconfig,
				include: [
					...tsconfig.include,
					'../locales/**/*.json',
					'../locales/**/*.ts',
					'../scripts/**/*.ts',
					'../tests/**/*.ts',
					'../drizzle.config.ts',
					'../playwright.config.ts',
					'../pwa-assets.config.ts'
				]
			})
		},
		prerender: { entries: ['/', '/join', '/about', '/app-shell'] }
	}
};

export default config;
