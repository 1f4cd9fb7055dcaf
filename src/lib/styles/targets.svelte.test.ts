/** With bigger buttons, everything that can be pressed must be 64 px at least, in every level. */
import { render } from 'vitest-browser-svelte';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import AppFrame from '$lib/ui/app-frame/AppFrame.svelte';
import CardReaction from '$lib/ui/answers/CardReaction.svelte';
import ChoiceGroup from '$lib/ui/choice/ChoiceGroup.svelte';
import Listen from '$lib/ui/listen/Listen.svelte';
import { AREAS } from '$lib/ui/plate/areas';
import Button from '$lib/ui/press/Button.svelte';
import IconButton from '$lib/ui/press/IconButton.svelte';
import Row from '$lib/ui/row/Row.svelte';
import { freshPage, words } from '$lib/ui/testing/accessible';
import GlossaryText from '$lib/ui/glossary/GlossaryText.svelte';
import WhoCanSee from '$lib/ui/who-can-see/WhoCanSee.svelte';

const BIG = 64;
const root = document.documentElement;

async function renderAll(): Promise<void> {
	await render(AppFrame, {
		area: 'plan',
		brand: { href: '/home', words: 'My Review' },
		help: { href: '/help', words: 'Help now' },
		leave: { href: 'https://example.org/', words: 'Leave' },
		skip: 'Go to the page',
		places: AREAS.map((area) => ({ area, href: `/${area}`, words: area })),
		children: words('The page')
	});
	for (const kind of ['plain', 'solid', 'link'] as const)
		await render(Button, { kind, href: '/x', children: words('Go') });
	await render(IconButton, { icon: 'cross', label: 'Close' });
	await render(Listen, { label: 'Listen', noVoice: 'No voice', onpress: () => {} });
	await render(Row, { words: 'School', href: '/plan/school' });
	await render(ChoiceGroup, {
		legend: 'Where?',
		name: 'where',
		options: [{ value: 'home', words: 'Home' }],
		chosen: [],
		onchoose: () => {}
	});
	await render(CardReaction, {
		label: 'OK?',
		words: { ok: 'OK', 'not-sure': '?', 'not-ok': 'No', 'dont-understand': 'What?', 'want-change': 'Change' },
		value: null,
		onanswer: () => {}
	});
	await render(WhoCanSee, { label: 'Who', names: 'you', viewers: [], closeWords: 'Close' });
	await render(GlossaryText, { segments: [{ word: 'PEP', meaning: 'x' }], explain: words('x') });
}

/** What is smaller, with how small it is. */
function small(): string[] {
	return [...document.querySelectorAll('a, button, label.choice')]
		.filter((element) => !element.matches('.skip'))
		.flatMap((element) => {
			const { width, height } = element.getBoundingClientRect();
			return Math.min(width, height) < BIG ? [`${element.outerHTML.slice(0, 60)} ${width} × ${height}`] : [];
		});
}

describe.each(['symbols', 'symbols-and-words', 'words'])('bigger buttons in the level %s', (level) => {
	it.each([390, 1024])('are all big at %i px', async (width) => {
		freshPage({ level });
		await page.viewport(width, 900);
		root.dataset['targets'] = 'big';
		await renderAll();
		expect(small()).toEqual([]);
		delete root.dataset['targets'];
	});
});
