/** A check that finds nothing where there is something would prove nothing. */
import { beforeEach, expect, it } from 'vitest';
import { expectAccessible, freshPage } from './accessible';

beforeEach(() => freshPage());

function shown(html: string): HTMLElement {
	const box = document.createElement('main');
	box.innerHTML = html;
	document.body.replaceChildren(box);
	return box;
}

/** The error of an expectation, whose list has one line that begins so. */
const finding = (begin: string) => ({ actual: [expect.stringMatching(new RegExp(`^${begin}`))] });

it.each([
	['light', 'below AA', '#999', 'color-contrast'],
	['light', 'below AAA', '#666', 'color-contrast-enhanced'],
	['dark', 'below AA', '#999', 'color-contrast'],
	['dark', 'below AAA', '#666', 'color-contrast-enhanced'],
	['contrast', 'below AA', '#999', 'color-contrast'],
	['contrast', 'below AAA', '#666', 'color-contrast-enhanced']
])('finds words in the theme %s that are %s', async (theme, _, grey, rule) => {
	const pale = `<style>[data-theme='${theme}'] p { color: ${grey}; background: #fff; }</style><p>Hello</p>`;
	await expect(expectAccessible(shown(pale))).rejects.toMatchObject(finding(`${theme}, [a-z-]+: ${rule}:`));
});

it.each(['symbols', 'symbols-and-words', 'words'])(
	'finds a picture without a name at the level %s',
	async (level) => {
		const nameless = `<style>html:not([data-level='${level}']) img { display: none; }</style><img src="data:," />`;
		await expect(expectAccessible(shown(nameless))).rejects.toMatchObject(
			finding(`light, ${level}: image-alt`)
		);
	}
);

it('finds nothing where there is nothing', async () => {
	await expectAccessible(shown('<p>Hello</p>'));
});
