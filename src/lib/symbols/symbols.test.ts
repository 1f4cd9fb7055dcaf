import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import sharp from 'sharp';
import ts from 'typescript';
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
	onHome?: boolean;
}

const folder = 'src/lib/symbols';
const concepts: [string, Source][] = Object.entries(vocabulary);
const drawnFiles = readdirSync(`${folder}/drawn`);
const homeSprite = readFileSync(`${folder}/sprite-home.svg`, 'utf8');
const sprites = homeSprite + readFileSync(`${folder}/sprite.svg`, 'utf8');
const SYMBOL = /<symbol id="s-([^"]+)" viewBox="([^"]+)"([^>]*)>(.*?)<\/symbol>/gs;
const symbols = [...sprites.matchAll(SYMBOL)].map(
	([, name = '', viewBox = '', paint = '', picture = '']) => ({
		name,
		viewBox,
		paint,
		picture
	})
);
const faceNames = Array.from({ length: PICTURE_BOUNDS.face.last }, (_, index) => `face-${index + 1}`);

/** How far two pictures have to be apart, as the mean of the differences of their small, blurred pixels (0 to 255). */
const LEAST_APART = 7;

/** How far usual hair has to be from skin, to be seen as hair. */
const LEAST_FROM_SKIN = 40;

/** A picture as somebody sees it from further away: 28 pixels wide, on white. */
async function pixelsOf({ viewBox, paint, picture }: (typeof symbols)[number]): Promise<Buffer> {
	const plain = picture.replaceAll(/(?:var\(--[\w-]+,)+(#\w+)\)+/g, '$1');
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="56" height="56" viewBox="${viewBox}"${paint}>${plain}</svg>`;
	return sharp(Buffer.from(svg)).flatten({ background: '#fff' }).resize(28, 28).blur(0.8).raw().toBuffer();
}

function difference(one: Buffer, other: Buffer): number {
	return one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length;
}

/** Red, green and blue, 0 to 255. */
function channelsOf(hex: string): number[] {
	return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

/** The contrast ratio of a colour with black, as WCAG 2.2 defines it. */
function contrastWithBlack(hex: string): number {
	const [red = 0, green = 0, blue = 0] = channelsOf(hex).map((channel) => {
		const part = channel / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) / 0.05;
}

/** How far two colours are apart, of 442 between black and white. */
function distance(one: string, other: string): number {
	const others = channelsOf(other);
	return Math.hypot(...channelsOf(one).map((channel, at) => channel - (others[at] ?? 0)));
}

/** What the type check says of a line that may speak of `SymbolName`. */
function typeErrorsIn(line: string): string[] {
	const file = `${folder}/line.ts`;
	const text = `import type { SymbolName } from './names';\n${line}`;
	const options: ts.CompilerOptions = { strict: true, noEmit: true, skipLibCheck: true, types: [] };
	const host = ts.createCompilerHost(options);
	const readSource = host.getSourceFile.bind(host);
	host.getSourceFile = (name, ...rest) =>
		name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ESNext) : readSource(name, ...rest);
	const program = ts.createProgram([file], options, host);
	return ts
		.getPreEmitDiagnostics(program, program.getSourceFile(file))
		.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('the symbol set', () => {
	it('holds every concept and every portrait, each once', () => {
		const expected = [...concepts.map(([name]) => name), ...faceNames];
		expect(symbols.map(({ name }) => name).sort()).toEqual(expected.sort());
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

	it('has no two pictures that look alike, so that none in a choice do', { timeout: 60_000 }, async () => {
		const shared = concepts.flatMap(([name, { sharesWith }]) => (sharesWith ? [name] : []));
		const pictures = symbols.filter(({ name }) => !shared.includes(name) && !faceNames.includes(name));
		const seen = await Promise.all(pictures.map(async (each) => ({ ...each, pixels: await pixelsOf(each) })));
		const alike = seen.flatMap((one, at) =>
			seen
				.slice(at + 1)
				.map((other) => ({ pair: `${one.name}, ${other.name}`, apart: difference(one.pixels, other.pixels) }))
				.filter(({ apart }) => apart < LEAST_APART)
		);
		expect(alike).toEqual([]);
	});

	it('is a type: a name that is not in it fails the type check', () => {
		expect(typeErrorsIn(`export const name: SymbolName = 'home';`)).toEqual([]);
		expect(typeErrorsIn(`export const name: SymbolName = 'unicorn';`)).toEqual([
			expect.stringMatching(/^Type '"unicorn"' is not assignable/)
		]);
		expect(readFileSync(`${folder}/Symbol.svelte`, 'utf8')).toMatch(/\n\t\tname: SymbolName;\n/);
	});

	it('flips the pictures of direction, and no tick, clock or coin', () => {
		for (const name of ['next', 'before', 'after', 'sending'] as const) expect(MIRRORED.has(name)).toBe(true);
		for (const name of ['yes', 'done-finished', 'time-clock', 'money'] as const)
			expect(MIRRORED.has(name)).toBe(false);
	});

	it('stays within 40 kB on the wire', () => {
		expect(brotliCompressSync(sprites).length).toBeLessThanOrEqual(40_000);
	});

	it('has what the home screen may show in a small file of its own', () => {
		const rooms = ['src/lib/features/home', 'src/lib/domain/plan'];
		const sources = rooms.flatMap((room) =>
			readdirSync(room).map((file) => readFileSync(`${room}/${file}`, 'utf8'))
		);
		const shown = sources.flatMap((source) =>
			[...source.matchAll(/\bsymbol(?:: '|=")([a-z-]+)/g)].map(([, name = '']) => name)
		);
		expect(shown).toContain('review-meeting');
		expect(shown.filter((name) => !homeSprite.includes(`id="s-${name}"`))).toEqual([]);
		expect(homeSprite.length).toBeLessThanOrEqual(sprites.length / 5);
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
		const inCss = [...css.matchAll(new RegExp(`\\.${part}-(\\d+) \\{\\s+--tone-${part}: (#\\w+);`, 'g'))];
		expect(inCss.map((match) => match[2])).toEqual([...colours]);
		expect(inCss.map((match) => Number(match[1]))).toEqual(colours.map((_, index) => index));
		expect(PICTURE_BOUNDS[part]).toEqual({ first: 0, last: colours.length - 1 });
	});

	it('leave the black lines of a face to be seen on every skin', () => {
		expect(SKIN_TONES.filter((skin) => contrastWithBlack(skin) < 3)).toEqual([]);
	});

	it('give no symbol hair of the colour of its skin', () => {
		const paints = symbols.flatMap(({ picture }) => picture.match(/var\(--tone-hair,[^)]+\)+/g) ?? []);
		const usual = [...new Set(paints)].map((paint) => /(--tone-\w*-?brown)?,?(#\w{6})\)/.exec(paint));
		expect(usual.filter((hair) => hair?.[1])).toHaveLength(2);
		const bald = SKIN_TONES.flatMap((skin, tone) => {
			const own = new RegExp(`\\.skin-${tone} \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
			return usual.flatMap((hair) => {
				const [, name, colour] = hair ?? [];
				const shown = new RegExp(`${name}: (#\\w{6});`).exec(own)?.[1] ?? colour ?? '#000000';
				return distance(shown, skin) < LEAST_FROM_SKIN ? [`${shown} on ${skin}`] : [];
			});
		});
		expect(bald).toEqual([]);
	});

	it('are no colours of the page, which would reach whoever has chosen none', () => {
		const names = (text: string) =>
			new Set(Array.from(text.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
		const ofThePage = readFileSync('src/lib/styles/tokens.css', 'utf8');
		const inSymbols = [...names(symbols.map(({ picture }) => picture).join(''))];
		expect(inSymbols.length).toBeGreaterThan(3);
		expect(inSymbols.filter((name) => new RegExp(`${name}\\b`).test(ofThePage))).toEqual([]);
	});

	it('reaches the skin, hair and clothes of every portrait', () => {
		const headscarf = 'face-4';
		const portraits = symbols.filter(({ name }) => faceNames.includes(name));
		for (const { name, picture } of portraits) {
			expect(picture, name).toContain('var(--tone-skin,');
			if (name !== headscarf) expect(picture, name).toContain('var(--tone-hair,');
			expect(picture, name).toContain('var(--tone-top,');
		}
	});
});
