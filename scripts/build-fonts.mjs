/**
 * Makes the font files that the app serves, and the style sheet that names them, from the
 * originals in src/lib/fonts/source and in the font packages. Run `node scripts/build-fonts.mjs`
 * after changing any of them.
 *
 * Each family also gets a stand-in face: a font of the device, scaled to the same width and
 * height, so that nothing on the page moves when the real letters arrive.
 */
import { copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import subsetFont from 'subset-font';
import { averageWidth, verticalMetrics } from './font-metrics.mjs';

const FONTS = new URL('../src/lib/fonts/', import.meta.url);
const STYLES = new URL('../src/lib/styles/fonts.css', import.meta.url);

/** @param {number} from @param {number} to */
const range = (from, to) =>
	Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

const PUNCTUATION = '‐‑–—‘’‚“”„•…‹›€−×÷';
const LATIN = range(0x20, 0x7e) + range(0xa0, 0xff) + 'ıŒœ' + PUNCTUATION;
const WELSH = 'ŴŵŶŷẀẁẂẃẄẅỲỳŸ';
// The other accents of Europe, Polish, Romanian and Turkish among them. No letter is in two
// pieces, so that a Welsh page fetches the small one alone.
const MORE_LATIN = [...range(0x100, 0x17f), ...'ȘșȚțẞ']
	.filter((letter) => !WELSH.includes(letter) && !LATIN.includes(letter))
	.join('');
const ARABIC =
	range(0x600, 0x605) +
	range(0x60c, 0x60f) +
	range(0x61b, 0x61c) +
	range(0x61e, 0x66f) +
	range(0x670, 0x6d5) +
	range(0x6f0, 0x6ff) +
	'\u200c\u200d\u200e\u200f\ufdfc' +
	' ';

const LATIN_FEATURES = ['kern', 'ccmp', 'locl', 'mark', 'mkmk'];
const ARABIC_FEATURES = [...LATIN_FEATURES, 'init', 'medi', 'fina', 'isol', 'rlig', 'liga', 'calt', 'curs'];

/**
 * `weight`: of a font that is drawn at this one weight. `asItIs`: served without a change.
 * @typedef {{ file: string, source: string, letters: string, weight?: number, asItIs?: boolean }} Piece
 * `size`: drawn at this part of its size, so that its small letters are as tall as those of the others.
 * @typedef {{ family: string, weights: [number, number], features: string[], pieces: Piece[], size?: number,
 *   standIns?: { name: string, weight: number, bold: boolean }[] }} Family
 */

/** @param {string} file of an installed package, such as `@fontsource/andika/files/x.woff2` */
const inPackage = (file) => import.meta.resolve(file);
const ANDIKA = '@fontsource/andika/files/andika';
const OPEN_DYSLEXIC = '@fontsource/opendyslexic/files/opendyslexic-latin';

/** @param {400 | 700} weight @param {string} name @returns {Piece[]} */
const andika = (weight, name) => [
	{
		file: `${name}.woff2`,
		source: inPackage(`${ANDIKA}-latin-${weight}-normal.woff2`),
		letters: LATIN,
		weight
	},
	{
		file: `${name}-more.woff2`,
		source: inPackage(`${ANDIKA}-latin-ext-${weight}-normal.woff2`),
		letters: WELSH + MORE_LATIN,
		weight
	}
];

/**
 * Its name is reserved: a copy that leaves letters out may not bear it, so all of it is served.
 * @param {400 | 700} weight @param {string} name @returns {Piece}
 */
const openDyslexic = (weight, name) => ({
	file: `${name}.woff2`,
	source: inPackage(`${OPEN_DYSLEXIC}-${weight}-normal.woff2`),
	letters: LATIN + WELSH + MORE_LATIN,
	weight,
	asItIs: true
});

/** @param {string} family @returns {Family['standIns']} */
const standInsFor = (family) => [
	{ name: `${family} stand-in`, weight: 400, bold: false },
	{ name: `${family} stand-in`, weight: 700, bold: true }
];

/** @type {Family[]} */
const FAMILIES = [
	{
		family: 'Lexend',
		weights: [500, 700],
		features: LATIN_FEATURES,
		pieces: [
			{ file: 'lexend.woff2', source: 'lexend-latin.woff2', letters: LATIN },
			{ file: 'lexend-welsh.woff2', source: 'lexend-latin-ext.woff2', letters: WELSH },
			{ file: 'lexend-more.woff2', source: 'lexend-latin-ext.woff2', letters: MORE_LATIN }
		],
		standIns: [{ name: 'Lexend stand-in', weight: 625, bold: true }]
	},
	{
		family: 'Atkinson Hyperlegible Next',
		weights: [400, 650],
		features: LATIN_FEATURES,
		pieces: [
			{ file: 'atkinson-next.woff2', source: 'atkinson-next-latin.woff2', letters: LATIN },
			{ file: 'atkinson-next-welsh.woff2', source: 'atkinson-next-latin-ext.woff2', letters: WELSH },
			{ file: 'atkinson-next-more.woff2', source: 'atkinson-next-latin-ext.woff2', letters: MORE_LATIN }
		],
		standIns: [
			{ name: 'Atkinson stand-in', weight: 400, bold: false },
			{ name: 'Atkinson stand-in', weight: 650, bold: true }
		]
	},
	{
		family: 'Noto Sans Arabic',
		weights: [400, 700],
		features: ARABIC_FEATURES,
		pieces: [{ file: 'noto-sans-arabic.woff2', source: 'noto-sans-arabic.woff2', letters: ARABIC }]
	},
	// From here on: fetched by those who chose them, and by nobody else.
	{
		family: 'Andika',
		weights: [400, 700],
		features: LATIN_FEATURES,
		pieces: [...andika(400, 'andika'), ...andika(700, 'andika-bold')],
		standIns: standInsFor('Andika')
	},
	{
		family: 'OpenDyslexic',
		size: 0.9,
		weights: [400, 700],
		features: LATIN_FEATURES,
		pieces: [openDyslexic(400, 'opendyslexic'), openDyslexic(700, 'opendyslexic-bold')],
		standIns: standInsFor('OpenDyslexic')
	}
];

/** @param {string} letters the code points of a piece, as CSS writes them */
function unicodeRange(letters) {
	const points = [...new Set([...letters].map((letter) => letter.codePointAt(0) ?? 0))].sort((a, b) => a - b);
	/** @type {[number, number][]} */
	const runs = [];
	for (const point of points) {
		const last = runs.at(-1);
		if (last && point === last[1] + 1) last[1] = point;
		else runs.push([point, point]);
	}
	const hex = (/** @type {number} */ point) => point.toString(16);
	return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ');
}

/** @param {number} part as CSS writes it */
const percent = (part) => `${Number((part * 100).toFixed(2))}%`;

/** @param {Piece} piece */
const originalOf = ({ source }) => new URL(source, new URL('source/', FONTS));

/** @param {Family} family @param {Piece} piece */
async function writePiece({ weights: [min, max], features }, piece) {
	const path = new URL(piece.file, FONTS);
	if (piece.asItIs) return copyFile(originalOf(piece), path);
	const subset = await subsetFont(await readFile(originalOf(piece)), piece.letters, {
		targetFormat: 'woff2',
		...(piece.weight === undefined && { variationAxes: { wght: { min, max } } }),
		keepFeatures: features,
		noHinting: true
	});
	await writeFile(path, subset);
}

/** @param {Family} family @param {Piece} piece */
async function buildPiece(family, piece) {
	const { file, letters, weight } = piece;
	await writePiece(family, piece);
	const { size } = await stat(new URL(file, FONTS));
	console.log(`${file}: ${(size / 1000).toFixed(1)} kB`);
	const covered = letters.replaceAll(' ', letters === ARABIC ? '' : ' ');
	return [
		'@font-face {',
		`\tfont-family: '${family.family}';`,
		// A font inside the style sheet would be refused by the security policy, and weigh on every page.
		`\tsrc: url('$lib/fonts/${file}?no-inline') format('woff2');`,
		`\tfont-weight: ${weight ?? family.weights.join(' ')};`,
		'\tfont-display: swap;',
		...(family.size === undefined ? [] : [`\tsize-adjust: ${percent(family.size)};`]),
		`\tunicode-range: ${unicodeRange(covered)};`,
		'}'
	].join('\n');
}

const DEVICE_FONTS = {
	regular: ['Arial', 'Liberation Sans', 'Roboto', 'Helvetica'],
	bold: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Roboto Bold', 'Helvetica Bold']
};

/** @param {Family} family @param {{ name: string, weight: number, bold: boolean }} standIn */
async function buildStandIn({ pieces, size = 1 }, { name, weight, bold }) {
	const drawn = pieces.find((piece) => piece.weight === undefined || piece.weight === weight);
	if (!drawn) throw new Error(`${name} has no letters to measure`);
	const instance = await subsetFont(await readFile(originalOf(drawn)), LATIN, {
		targetFormat: 'truetype',
		...(drawn.weight === undefined && { variationAxes: { wght: weight } })
	});
	const { ascent, descent, lineGap } = verticalMetrics(instance);
	const width = averageWidth(instance) / averageWidth(bold ? 'arial-bold' : 'arial');
	const scale = width * size;
	return [
		'@font-face {',
		`\tfont-family: '${name}';`,
		`\tsrc: ${DEVICE_FONTS[bold ? 'bold' : 'regular'].map((font) => `local('${font}')`).join(', ')};`,
		...(name.startsWith('Lexend') ? [] : [`\tfont-weight: ${bold ? '600 700' : '400 599'};`]),
		`\tsize-adjust: ${percent(scale)};`,
		`\tascent-override: ${percent(ascent / width)};`,
		`\tdescent-override: ${percent(descent / width)};`,
		`\tline-gap-override: ${percent(lineGap / width)};`,
		'}'
	].join('\n');
}

async function buildFonts() {
	const faces = [];
	for (const family of FAMILIES) {
		for (const piece of family.pieces) faces.push(await buildPiece(family, piece));
		for (const standIn of family.standIns ?? []) faces.push(await buildStandIn(family, standIn));
	}
	const note = '/* Made by scripts/build-fonts.mjs: change that, not this. */';
	const path = fileURLToPath(STYLES);
	const options = { ...(await resolveConfig(path)), filepath: path };
	await writeFile(path, await format([note, ...faces].join('\n\n'), options));
	console.log(`wrote ${path}`);
}

await buildFonts();
