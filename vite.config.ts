import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromiumShell } from './scripts/chromium.mjs';
import { starts } from './scripts/starts.mjs';
import { straight } from './scripts/straight.mjs';
import { ICONS, keptOffline } from './scripts/kept-offline.mjs';

/**
 * Goes into the service's own files, of which there are few: of these packages it uses a part, and finding and
 * reading eight hundred small files was half of its start.
 */
const WITH_THE_SERVICE = [
	'@simplewebauthn/server',
	'date-fns',
	'date-holidays',
	'drizzle-orm',
	'ics',
	'prom-client',
	'rate-limiter-flexible',
	'uuid',
	'zod',
	'zod-openapi'
];

/** What the service worker does not keep. */
const globIgnores = ['server/**', ...ICONS];

export default defineConfig({
	plugins: [
		sveltekit(),
		{ name: 'with-the-service', apply: 'build', config: () => ({ ssr: { noExternal: WITH_THE_SERVICE } }) },
		starts(),
		straight(),
		keptOffline(globIgnores),
		SvelteKitPWA({
			strategies: 'injectManifest',
			srcDir: 'src',
			filename: 'service-worker.ts',
			injectRegister: false,
			registerType: 'prompt',
			scope: '/',
			base: '/',
			manifest: {
				id: '/',
				// What the device says of the app gives nothing away to somebody looking on; without a description
				// it would take the one of package.json.
				name: 'My Review',
				short_name: 'My Review',
				description: 'Plans and messages',
				start_url: '/home',
				scope: '/',
				display: 'standalone',
				lang: 'en',
				theme_color: '#F3F5F2',
				background_color: '#F3F5F2',
				icons: [
					{ src: '/pwa-192x192.png', sizes: '192x192', type: 'image/png' },
					{ src: '/pwa-512x512.png', sizes: '512x512', type: 'image/png' },
					{ src: '/maskable-icon-512x512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }
				]
			},
			injectManifest: {
				globPatterns: [
					'client/**/*.{js,css,ico,png,svg,webp,woff2,webmanifest,json}',
					'prerendered/**/*.html'
				],
				globIgnores,
				maximumFileSizeToCacheInBytes: 3 * 1024 * 1024
			},
			devOptions: { enabled: false }
		})
	],
	// As it is written, for the browsers of today: what the package offers first is for those of 2015, and twice as long.
	resolve: { alias: { 'tus-js-client': 'tus-js-client/lib/browser/index.js' } },
	// A file inside a style sheet or a script is one that the security policy refuses.
	build: {
		assetsInlineLimit: 0,
		// A page's scripts come from the worker's store. To put a link for each of them on the page first took a
		// slow phone a fifth of a second, between a finger and what it pressed.
		modulePreload: { resolveDependencies: (_file, needed) => needed.filter((file) => file.endsWith('.css')) }
	},
	server: { fs: { allow: ['locales'] } },
	test: {
		// A component on its own has no page that brings its words.
		alias: { '$locales/en/first': fileURLToPath(new URL('locales/en/index.ts', import.meta.url)) },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					// No test replaces a module: loaded once for all files, they take half the time.
					isolate: false,
					// Patient enough for a machine that is busy with other things as well.
					testTimeout: 30_000,
					globalSetup: 'src/lib/server/db/test-server.ts',
					setupFiles: 'tests/support/patience.ts',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/{architecture,support}/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['src/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: { executablePath: findChromiumShell(), args: chromiumArguments }
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
