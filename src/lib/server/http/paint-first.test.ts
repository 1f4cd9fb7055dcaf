import { expect, it } from 'vitest';
import { paintFirst } from './paint-first';

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
