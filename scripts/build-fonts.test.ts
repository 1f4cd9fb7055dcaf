import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { canDraw } from './font-metrics.mjs';

const FOLDER = 'src/lib/fonts';
const css = readFileSync('src/lib/styles/fonts.css', 'utf8');

const faces = [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, body = '']) => ({
	family: /font-family:\s*'([^']+)'/.exec(body)?.[1] ?? '',
	weight: /font-weight:\s*([\d ]+)/.exec(body)?.[1],
	file: /fonts\/([\w-]+\.woff2)/.exec(body)?.[1],
	swaps: body.includes('font-display: swap'),
	adjusted: body.includes('size-adjust') && body.includes('ascent-override'),
	ranges: [...body.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/g)].map(([, from = '', to]) => ({
		from: Number.parseInt(from, 16),
		to: Number.parseInt(to ?? from, 16)
	}))
}));
const served = faces.filter((face) => face.file);

/** What a page is set in, until a child chooses other letters. */
const USUAL = ['Lexend', 'Atkinson Hyperlegible Next', 'Noto Sans Arabic'];
const CHOSEN = ['Andika', 'OpenDyslexic'];

/** The files that a browser fetches for a text in these families. */
function filesFor(text: string, families: readonly string[] = USUAL): Set<string> {
	const points = [...text].map((letter) => letter.codePointAt(0) ?? 0);
	const needed = served.filter(
		({ family, ranges }) =>
			families.includes(family) &&
			points.some((point) => ranges.some(({ from, to }) => point >= from && point <= to))
	);
	return new Set(needed.map(({ file }) => file ?? ''));
}

const kB = (files: Iterable<string>) =>
	[...files].reduce((sum, file) => sum + statSync(`${FOLDER}/${file}`).size, 0) / 1000;

describe('fonts', () => {
	it('weigh at most 55 kB together for a page in English', () => {
		const files = filesFor('Hello Kai! “My review” is on 14 May – at 4 o’clock… £5 or 5 €');
		expect([...files].sort()).toEqual(['atkinson-next.woff2', 'lexend.woff2']);
		expect(kB(files)).toBeLessThanOrEqual(55);
	});

	it('fetch two small files more for Welsh', () => {
		const files = filesFor('Dŵr, tŷ, ŷd, ẃ');
		expect([...files].filter((file) => file.includes('welsh'))).toHaveLength(2);
		expect([...files].some((file) => file.includes('more'))).toBe(false);
		expect(kB([...files].filter((file) => file.includes('welsh')))).toBeLessThan(6);
	});

	it('fetch Arabic letters only for a page that has some', () => {
		expect(filesFor('Hello').has('noto-sans-arabic.woff2')).toBe(false);
		expect(filesFor('مرحبا').has('noto-sans-arabic.woff2')).toBe(true);
		expect(kB(['noto-sans-arabic.woff2'])).toBeLessThan(60);
	});

	it('that a child may choose weigh little more than a picture, where a font allows it', () => {
		const files = filesFor('Hello Kai!', ['Andika']);
		expect([...files].sort()).toEqual(['andika-bold.woff2', 'andika.woff2']);
		expect(kB(files)).toBeLessThan(25);
	});

	it('serve a font with a reserved name as it came', () => {
		for (const [file, weight] of [
			['opendyslexic', 400],
			['opendyslexic-bold', 700]
		] as const) {
			const original = `node_modules/@fontsource/opendyslexic/files/opendyslexic-latin-${weight}-normal.woff2`;
			expect(readFileSync(`${FOLDER}/${file}.woff2`).equals(readFileSync(original)), file).toBe(true);
		}
	});

	it.each([
		['Polish', 'Zażółć gęślą jaźń'],
		['Romanian', 'Ștefan și țări, în română'],
		['Turkish', 'Işığı gördüğün çağ'],
		['Albanian', 'Përshëndetje, çfarë'],
		['French', 'Où êtes-vous ? Le cœur, naïf'],
		['Portuguese', 'Coração, avó, não'],
		['Welsh', 'Sut wyt ti, ŵyn?'],
		['Persian', 'پدر، چای، ژاله، گل ۱۲۳'],
		['Pashto', 'ټول ډېر ړومبی ښه څوک ځای ڼ ۍ ئ'],
		['Sorani', 'ڕۆژ ڵێ ڤ ە ێ ۆ'],
		['Arabic', 'أهلًا، هل تريد؟ ١٢٣']
	])('draw every letter of %s', async (_, text) => {
		for (const letter of text) {
			const files = [...filesFor(letter, [...USUAL, ...CHOSEN])];
			expect(files, letter).not.toEqual([]);
			for (const file of files) {
				const font = await subsetFont(readFileSync(`${FOLDER}/${file}`), letter, {
					targetFormat: 'truetype'
				});
				expect(canDraw(font, letter), `${letter} in ${file}`).toBe(true);
			}
		}
	});

	it('never have one letter in two files of a family', () => {
		for (const one of served) {
			for (const other of served) {
				if (one === other || one.family !== other.family || one.weight !== other.weight) continue;
				const shared = one.ranges.some((a) => other.ranges.some((b) => a.from <= b.to && b.from <= a.to));
				expect(shared, `${one.file} and ${other.file}`).toBe(false);
			}
		}
	});

	it('are never put into the style sheet, where the security policy would refuse them', () => {
		for (const { file } of served) expect(css).toContain(`${file}?no-inline`);
	});

	it('show words at once, in a stand-in of the same measure', () => {
		expect(served.every(({ swaps }) => swaps)).toBe(true);
		const standIns = faces.filter(({ file }) => !file);
		expect(new Set(standIns.map(({ family }) => family))).toEqual(
			new Set(['Lexend stand-in', 'Atkinson stand-in', ...CHOSEN.map((family) => `${family} stand-in`)])
		);
		expect(standIns.every(({ adjusted }) => adjusted)).toBe(true);
	});

	it('are all named by the style sheet, each with its licence beside it', () => {
		const files = readdirSync(FOLDER).filter((file) => file.endsWith('.woff2'));
		expect(new Set(files)).toEqual(new Set(served.map(({ file }) => file)));
		const licences = ['lexend', 'atkinson-hyperlegible-next', 'noto-sans-arabic', 'andika', 'opendyslexic'];
		for (const licence of licences) expect(existsSync(`${FOLDER}/OFL-${licence}.txt`), licence).toBe(true);
	});
});
