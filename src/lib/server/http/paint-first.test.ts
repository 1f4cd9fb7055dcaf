import { expect, it } from 'vitest';
import { openFirst, paintFirst } from './paint-first';

it('puts scripts that are fetched ahead behind the styles, each in its order', () => {
	const page = `<head>
	<link href="/start.js" rel="modulepreload">
	<link href="/page.js" rel="modulepreload">
	<title>Home</title>
	<link href="/first.css" rel="stylesheet">
	<script src="/theme-boot.js"></script>
</head><body>`;
	expect(paintFirst(page)).toBe(`<head>
	<title>Home</title>
	<link href="/first.css" rel="stylesheet">
	<script src="/theme-boot.js"></script>
	<link href="/start.js" rel="modulepreload">
	<link href="/page.js" rel="modulepreload">
</head><body>`);
});

it('leaves a page without scripts as it is', () => {
	const page = '<head><link href="/first.css" rel="stylesheet"></head>';
	expect(paintFirst(page)).toBe(page);
});

it('runs the script that opens the store when it is here, and fetches the letters meanwhile', () => {
	const start = '<link href="/_app/chunks/start.A-b_9.js" rel="modulepreload">';
	expect(openFirst(`<head>${start}</head>`)).toMatch(
		/^<head><script type="module" async src="\/_app\/chunks\/start\.A-b_9\.js"><\/script>(<link rel="preload" href="[^"]+\.woff2[^"]*" as="font" type="font\/woff2" crossorigin>){2}<\/head>$/
	);
});

it('leaves a page that opens no store as it is', () => {
	const page = '<head><link href="/_app/chunks/first.A-b_9.js" rel="modulepreload"></head>';
	expect(openFirst(page)).toBe(page);
});
