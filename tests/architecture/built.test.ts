import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isOnceUsed } from '$lib/offline/once-used';
import { SERVER_CANARY } from '$lib/server/canary';
import arabic from '$locales/ar/plan.json';
import welsh from '$locales/cy/plan.json';
import desk from '$locales/en/desk.json';
import join from '$locales/en/join.json';
import english from '$locales/en/plan.json';
import { askStraight, handedOn } from '../../scripts/straight.mjs';
import { filesBelow } from '../support/files';

const CLIENT = 'build/client';
const sentFiles = existsSync(CLIENT) ? filesBelow(CLIENT) : [];
const scripts = sentFiles.filter((file) => /\.(js|css|html|json|webmanifest)$/.test(file));

describe('what a browser can fetch', () => {
	it('was built', () => {
		expect(existsSync('build/handler.js')).toBe(true);
		expect(scripts.length).toBeGreaterThan(10);
	});

	it('holds nothing of the server', () => {
		const server = filesBelow('build/server').some((file) =>
			readFileSync(file, 'utf8').includes(SERVER_CANARY)
		);
		expect(server, 'the canary is alive on the server').toBe(true);
		for (const file of scripts) {
			const content = readFileSync(file, 'utf8');
			expect(content.includes(SERVER_CANARY), file).toBe(false);
			expect(/drizzle-orm|argon2|SEALING_KEYS/.test(content), file).toBe(false);
		}
	});

	it('has no source maps', () => {
		expect(sentFiles.filter((file) => file.endsWith('.map'))).toEqual([]);
	});
});

describe('what a device says of the app', () => {
	it('gives nothing away on its screens, and asks for no notifications', () => {
		const { name, short_name, description } = JSON.parse(
			readFileSync(`${CLIENT}/manifest.webmanifest`, 'utf8')
		) as Record<string, string>;
		expect([name, short_name, description]).toEqual(['My Review', 'My Review', 'Plans and messages']);
		for (const file of scripts)
			expect(/requestPermission|showNotification/.test(readFileSync(file, 'utf8')), file).toBe(false);
	});
});

/** The addresses in the worker's list, as the worker's own plugin wrote them. */
function namedByWorker(): string[] {
	const worker = readFileSync(`${CLIENT}/service-worker.js`, 'utf8');
	return [...worker.matchAll(/\{[^{}]*?"?url"?:\s*"([^"]+)"[^{}]*?\}/g)].map(([, url = '']) => url);
}

function fileOf(url: string): string | undefined {
	const pages = ['', '.html', '/index.html'].map((end) => `build/prerendered/${url}${end}`);
	return [`${CLIENT}/${url}`, ...pages].find((file) => existsSync(file) && statSync(file).isFile());
}

const kept = existsSync(CLIENT) ? namedByWorker() : [];
const fromTheStart = kept.filter((url) => !isOnceUsed(url)).flatMap((url) => fileOf(url) ?? []);
/** What is kept once it is used, by what is used whole: a language, a family of fonts. */
const once = new Map<string, string[]>();
for (const url of kept.filter(isOnceUsed)) {
	const thing = url.split('/').at(-2) ?? '';
	once.set(thing, [...(once.get(thing) ?? []), fileOf(url) ?? '']);
}

/** As they come over the line: compressed where the build compressed them. */
function megabytes(files: readonly string[]): number {
	const sent = files.map((file) => (existsSync(`${file}.br`) ? `${file}.br` : file));
	return sent.reduce((sum, file) => sum + statSync(file).size, 0) / 1_000_000;
}

describe('bytes', () => {
	it('the service worker is 45 kB at most', () => {
		const compressed = brotliCompressSync(readFileSync(`${CLIENT}/service-worker.js`));
		expect(compressed.length / 1000).toBeLessThanOrEqual(45);
	});

	it('what is kept from the start is 90 files at most, which come one after the other', () => {
		expect(fromTheStart.length).toBeGreaterThan(50);
		expect(fromTheStart.length).toBeLessThanOrEqual(90);
	});

	it('what is kept from the start is 0.75 MB at most', () => {
		expect(megabytes(fromTheStart)).toBeGreaterThan(0.1);
		expect(megabytes(fromTheStart)).toBeLessThanOrEqual(0.75);
	});

	it('with every language and every family of fonts, it is 1.5 MB at most', () => {
		expect(megabytes([...fromTheStart, ...[...once.values()].flat()])).toBeLessThanOrEqual(1.5);
	});
});

function holds(files: readonly string[], words: string): boolean {
	return files.some((file) => readFileSync(file, 'utf8').includes(words));
}

describe('a page that was made beforehand', () => {
	const pages = existsSync('build/prerendered') ? filesBelow('build/prerendered') : [];
	const html = pages.filter((file) => file.endsWith('.html'));
	const linksOf = (page: string) =>
		[...page.matchAll(/<link [^>]*rel="(stylesheet|modulepreload)"|<script src/g)].map(
			([, kind = 'script']) => kind
		);

	it('asks at once for what it is painted with, and for its scripts after that', () => {
		expect(html).toContain('build/prerendered/join.html');
		for (const file of html) {
			const page = readFileSync(file, 'utf8');
			const kinds = linksOf(page);
			// A browser fetches nothing ahead of a policy while a script stands before it.
			expect(page.indexOf('content-security-policy'), file).toBeLessThan(page.indexOf('<script src'));
			expect(kinds.lastIndexOf('stylesheet'), file).toBeLessThan(kinds.indexOf('script'));
			expect(kinds.indexOf('script'), file).toBeLessThan(kinds.indexOf('modulepreload'));
		}
	});

	it('is shown whole: what stands at its end has been read before it is painted', () => {
		for (const file of html) {
			const page = readFileSync(file, 'utf8');
			const [, end] = /<link rel="expect" href="#([a-z]+)" blocking="render"/.exec(page) ?? [];
			expect(page, file).toMatch(new RegExp(`<i id="${end}" hidden></i>\\s*</body>`));
		}
	});

	it('is the app shell that runs the home screen and the store as soon as they are here', () => {
		const shell = readFileSync('build/prerendered/app-shell.html', 'utf8');
		const run = [...shell.matchAll(/<script type="module" async src="([^"]+)"/g)].map(([, url]) => url);
		expect(run).toHaveLength(1);
		expect(holds([`${CLIENT}${run[0]}`], 'AES-GCM')).toBe(true);
		expect(holds([`${CLIENT}${run[0]}`], 'home:hello')).toBe(true);
	});

	it('is the app shell that asks for the letters before there is a word', () => {
		const shell = readFileSync('build/prerendered/app-shell.html', 'utf8');
		const fonts = [...shell.matchAll(/<link rel="preload" href="([^"]+)" as="font"/g)].map(([, url]) => url);
		expect(fonts.map((url) => /(\w[\w-]*)\.[\w-]+\.woff2$/.exec(url ?? '')?.[1])).toEqual([
			'lexend',
			'atkinson-next'
		]);
		expect(fonts.filter((url) => !existsSync(`${CLIENT}${url}`))).toEqual([]);
	});

	it('waits for one style sheet', () => {
		for (const name of ['join', 'app-shell', 'index']) {
			const page = readFileSync(`build/prerendered/${name}.html`, 'utf8');
			const styles = [...page.matchAll(/<link href="([^"]+)" rel="stylesheet"/g)].map(([, url]) => url);
			expect(styles, name).toEqual([expect.stringContaining('/first.')]);
		}
	});
});

it('no press waits for links to scripts that come by themselves', () => {
	const needed = scripts.flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/m\.f=\[([^\]]*)\]/g)].flatMap(([, list = '']) => list.split(','))
	);
	expect(needed.length).toBeGreaterThan(10);
	expect(needed.filter((file) => !file.endsWith('.css"'))).toEqual([]);
});

it('nothing asks for a script that only hands on what another has', () => {
	const codeOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
	const asking = scripts.filter((file) => /\.js$/.test(file));
	expect(asking.filter((file) => handedOn(file, codeOf(file) ?? '')).length).toBeGreaterThan(20);
	expect(
		asking.filter((file) => askStraight(file, codeOf(file) ?? '', codeOf) !== codeOf(file)),
		'scripts that ask for one'
	).toEqual([]);
	const ahead = filesBelow('build/prerendered')
		.filter((file) => file.endsWith('.html'))
		.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/href="([^"]+)" rel="modulepreload"/g)])
		.map(([, url]) => `${CLIENT}${url}`);
	expect(ahead.length).toBeGreaterThan(10);
	expect(
		ahead.filter((file) => !file.includes('/entry/') && handedOn(file, codeOf(file) ?? '')),
		'pages that ask for one'
	).toEqual([]);
	expect(
		kept.filter((url) => url.includes('/nodes/') && handedOn(url, codeOf(`${CLIENT}/${url}`) ?? ''))
	).toEqual([]);
});

describe('what is kept for offline use', () => {
	it('is every file that the worker names, each once', () => {
		expect(kept.length).toBeGreaterThan(20);
		expect(kept.filter((url) => fileOf(url) === undefined)).toEqual([]);
		const digests = kept
			.filter((url) => /\.(woff2|svg)$/.test(url))
			.map((url) =>
				createHash('sha256')
					.update(readFileSync(`${CLIENT}/${url}`))
					.digest('hex')
			);
		expect(new Set(digests).size).toBe(digests.length);
	});

	it('is from the start the app shell, the symbols and the words of English', () => {
		expect(kept).toContain('app-shell');
		expect(fromTheStart.filter((file) => file.endsWith('.svg'))).toHaveLength(2);
		for (const words of [join.lead, english.notChecked]) expect(holds(fromTheStart, words), words).toBe(true);
	});

	it('is another language only once somebody reads in it, and then all of it', () => {
		for (const [lang, { notChecked }] of Object.entries({ ar: arabic, cy: welsh })) {
			expect(holds(fromTheStart, notChecked), lang).toBe(false);
			expect(holds(once.get(lang) ?? [], notChecked), lang).toBe(true);
			for (const name of ['/glossary.', '/lexicon.'])
				expect(
					once.get(lang)?.some((file) => file.includes(name)),
					`${lang}: ${name}`
				).toBe(true);
		}
	});

	it('is nothing of the desk', () => {
		expect(holds(sentFiles, desk.signIn.who)).toBe(true);
		expect(holds([...fromTheStart, ...[...once.values()].flat()], desk.signIn.who)).toBe(false);
		expect(kept.filter((url) => url.includes('desk'))).toEqual([]);
	});
});
