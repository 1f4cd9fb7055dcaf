/**
 * Builds the symbol sprites and their list of names. What the home screen shows has a sprite of its own:
 * a slow phone takes a fifth of a second to read all of the symbols.
 *
 *   node scripts/build-symbols.mjs           writes sprite-home.svg, sprite.svg and names.ts in src/lib/symbols
 *   node scripts/build-symbols.mjs --check   writes nothing; fails when one of them is out of date
 *
 * Sources: vocabulary.json (which picture stands for which concept), the openmoji package, and drawn/*.svg.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { optimize } from 'svgo';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'lib', 'symbols');
const openmojiFolder = dirname(createRequire(import.meta.url).resolve('openmoji/package.json'));

const CREDIT = `<!-- CC BY-SA 4.0. Part drawn for My Review, part adapted from OpenMoji (recoloured, cropped, combined).
All emojis designed by OpenMoji, the open-source emoji and icon project. https://openmoji.org https://creativecommons.org/licenses/by-sa/4.0/ -->`;

/** Groups whose fills follow the person shown: OpenMoji marks them by id, our own drawings by class. */
const TONE_GROUPS = ['skin', 'skin-shadow', 'hair', 'top'];

/** Hair that a skin tone may be the colour of: the tone then brings another one, see `tones.css`. */
const BROWN_HAIR = { '#6a462f': '--tone-brown', '#a57939': '--tone-light-brown' };

function usualColour(tone, colour) {
	const brown = tone === 'hair' && BROWN_HAIR[colour];
	return brown ? `var(${brown},${colour})` : colour;
}

function toneOf(attributes) {
	return TONE_GROUPS.find((tone) => attributes.id === tone || attributes.class === tone);
}

/**
 * SVGO plugin: `fill="#fcea2b"` inside a skin group becomes `fill="var(--tone-skin,#fcea2b)"`, and so on.
 * A coloured stroke follows too (arms and fingers are thick lines); a black one is the outline and stays.
 */
const followTones = {
	name: 'followTones',
	fn: () => {
		const open = [];
		return {
			element: {
				enter: (node) => {
					const { attributes } = node;
					open.push(toneOf(attributes) ?? open.at(-1));
					const tone = open.at(-1);
					for (const paint of tone ? ['fill', 'stroke'] : []) {
						const colour = attributes[paint]?.toLowerCase();
						const isOutline = paint === 'stroke' && /^#0{3,6}$/.test(colour);
						if (colour?.startsWith('#') && !isOutline)
							attributes[paint] = `var(--tone-${tone},${usualColour(tone, colour)})`;
					}
					delete attributes.class;
				},
				exit: () => void open.pop()
			}
		};
	}
};

function sourceOf(entry) {
	return entry.drawn
		? join(folder, 'drawn', `${entry.drawn}.svg`)
		: join(openmojiFolder, 'color', 'svg', `${entry.openmoji}.svg`);
}

function smallest(svg, name) {
	const prefix = { name: 'prefixIds', params: { prefix: name, delim: '-' } };
	return optimize(svg, {
		multipass: true,
		floatPrecision: 2,
		plugins: [followTones, 'preset-default', prefix]
	}).data;
}

function symbolElement(name, entry) {
	const svg = smallest(readFileSync(sourceOf(entry), 'utf8'), name);
	const [, attributes, body] = /^<svg([^>]*)>(.*)<\/svg>$/s.exec(svg) ?? [];
	const viewBox = entry.crop ?? /viewBox="([^"]+)"/.exec(attributes ?? '')?.[1];
	if (!body || !viewBox) throw new Error(`${name}: the picture is empty or has no viewBox`);
	const paint = attributes.replace(/ (xmlns|viewBox|id|version)="[^"]*"/g, '');
	return `<symbol id="s-${name}" viewBox="${viewBox}"${paint}>${body}</symbol>`;
}

/** Portraits are pictures for people, not words, so the folder lists them and the vocabulary does not. */
function faces() {
	return readdirSync(join(folder, 'drawn'))
		.filter((file) => /^face-\d+\.svg$/.test(file))
		.map((file) => file.slice(0, -'.svg'.length))
		.sort((a, b) => Number(a.slice(5)) - Number(b.slice(5)));
}

function spriteText(symbols) {
	return `${CREDIT}\n<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}

function symbolsOf(entries) {
	return entries.map(([name, entry]) => symbolElement(name, entry));
}

function namesText(vocabulary) {
	const names = Object.keys(vocabulary);
	const mirrored = names.filter((name) => vocabulary[name].mirror);
	const list = (entries) => entries.map((name) => `\t'${name}'`).join(',\n');
	return `// Written by scripts/build-symbols.mjs from vocabulary.json; run \`npm run symbols\` to renew it.
export const SYMBOL_NAMES = [
${list(names)}
] as const;

export type SymbolName = (typeof SYMBOL_NAMES)[number];

/** Pictures of direction or of time running along a line: flipped in right-to-left languages. */
export const MIRRORED: ReadonlySet<SymbolName> = new Set<SymbolName>([
${list(mirrored)}
]);

/** Pictures that the home screen may show, in a sprite of their own. */
export const ON_HOME: ReadonlySet<SymbolName> = new Set<SymbolName>([
${list(names.filter((name) => vocabulary[name].onHome))}
]);

/** Concepts with the picture of another one. */
export const SHARES_WITH: Readonly<Partial<Record<SymbolName, SymbolName>>> = {
${names
	.filter((name) => vocabulary[name].sharesWith)
	.map((name) => `\t'${name}': '${vocabulary[name].sharesWith}'`)
	.join(',\n')}
};
`;
}

const vocabulary = JSON.parse(readFileSync(join(folder, 'vocabulary.json'), 'utf8'));
const entries = Object.entries(vocabulary);
const portraits = faces().map((face) => [face, { drawn: face }]);
const built = {
	'sprite-home.svg': spriteText(symbolsOf([...entries.filter(([, { onHome }]) => onHome), ...portraits])),
	'sprite.svg': spriteText(symbolsOf(entries.filter(([, { onHome }]) => !onHome))),
	'names.ts': namesText(vocabulary)
};

for (const [file, text] of Object.entries(built)) {
	const path = join(folder, file);
	if (!process.argv.includes('--check')) writeFileSync(path, text);
	else if (readFileSync(path, 'utf8') !== text) {
		console.error(`${file} is out of date: run npm run symbols`);
		process.exitCode = 1;
	}
}
