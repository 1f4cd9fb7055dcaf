import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PICTURE_BOUNDS } from '$lib/domain/people/picture';
import { MIRRORED, SYMBOL_NAMES } from './names';
import { HAIR_COLOURS, SKIN_TONES, TOP_COLOURS } from './tones';
import vocabulary from './vocabulary.json';

interface Source {
	openmoji?: string;
	drawn?: string;
	crop?: string;
	mirror?: boolean;
	sharesWith?: string;
}

const folder = 'src/lib/symbols';
const concepts: [string, Source][] = Object.entries(vocabulary);
const drawnFiles = readdirSync(`${folder}/drawn`);
const sprite = readFileSync(`${folder}/sprite.svg`, 'utf8');
const symbols = [...sprite.matchAll(/<symbol id="s-([^"]+)"[^>]*>(.*?)<\/symbol>/gs)].map((match) => ({
	name: match[1] ?? '',
	picture: match[2] ?? ''
}));
const faceNames = Array.from({ length: PICTURE_BOUNDS.face.last }, (_, index) => `face-${index + 1}`);

describe('the symbol set', () => {
	it('holds every concept and every portrait, each once', () => {
		const expected = [...concepts.map(([name]) => name), ...faceNames];
		expect(symbols.map(({ name }) => name)).toEqual(expected);
		expect([...SYMBOL_NAMES]).toEqual(concepts.map(([name]) => name));
	});

	it('never uses one drawing for two concepts, but for the places a child is at', () => {
		const shared = concepts.filter(([, source]) => source.sharesWith);
		expect(shared.map(([name, source]) => [name, source.sharesWith])).toEqual([
			['at-home', 'home'],
			['at-school', 'school']
		]);
		const alone = symbols.filter(({ name }) => !shared.some(([sharing]) => sharing === name));
		expect(new Set(alone.map(({ picture }) => picture)).size).toBe(alone.length);
	});

	it('flips the pictures of direction, and no tick, clock or coin', () => {
		for (const name of ['next', 'before', 'after', 'sending'] as const) expect(MIRRORED.has(name)).toBe(true);
		for (const name of ['yes', 'done-finished', 'time-clock', 'money'] as const)
			expect(MIRRORED.has(name)).toBe(false);
	});

	it('stays within 40 kB on the wire', () => {
		expect(brotliCompressSync(sprite).length).toBeLessThanOrEqual(40_000);
	});

	it('is built from the files beside it', { timeout: 60_000 }, () => {
		expect(() => execFileSync(process.execPath, ['scripts/build-symbols.mjs', '--check'])).not.toThrow();
	});
});

describe('a drawing of our own', () => {
	it.each(drawnFiles)('%s is on the shared grid and brings nothing from outside', (file) => {
		const svg = readFileSync(`${folder}/drawn/${file}`, 'utf8');
		expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 72 72"/);
		expect(svg).not.toMatch(/<(script|style|image|foreignObject|text|a)\b|\bstyle=|href=|url\(|\son\w+=/);
	});

	it('is in use', () => {
		const used = [...concepts.flatMap(([, source]) => source.drawn ?? []), ...faceNames];
		expect(drawnFiles.map((file) => file.replace('.svg', '')).sort()).toEqual(used.sort());
	});
});

describe('the colours of a person', () => {
	const css = readFileSync(`${folder}/tones.css`, 'utf8');

	it.each([
		['skin', SKIN_TONES],
		['hair', HAIR_COLOURS],
		['top', TOP_COLOURS]
	] as const)('offers each %s that a picture may name', (part, colours) => {
		const inCss = [...css.matchAll(new RegExp(`\\.${part}-(\\d+) \\{\\s+--${part}: (#\\w+);`, 'g'))];
		expect(inCss.map((match) => match[2])).toEqual([...colours]);
		expect(inCss.map((match) => Number(match[1]))).toEqual(colours.map((_, index) => index));
		expect(PICTURE_BOUNDS[part]).toEqual({ first: 0, last: colours.length - 1 });
	});

	it('reaches the skin, hair and clothes of every portrait', () => {
		const headscarf = 'face-4';
		const portraits = symbols.filter(({ name }) => faceNames.includes(name));
		for (const { name, picture } of portraits) {
			expect(picture, name).toContain('var(--skin,');
			if (name !== headscarf) expect(picture, name).toContain('var(--hair,');
			expect(picture, name).toContain('var(--top,');
		}
	});
});
