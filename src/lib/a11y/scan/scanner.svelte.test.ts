/**
 * A press must choose what the ring is around, and nothing else: row by row, then one by one.
 * The first press, and the first after a rest, must only wake.
 * The first thing must be held longer than the rest, and each as long as was chosen.
 * The browser's focus must be on the thing whose turn it is; never on a text field that only goes by.
 * A row must be announced by name, and with a voice everything must be said by name and state.
 * It must go on where the app puts focus: a new page's heading, a box that opens; else from the same place.
 * In a box, only the box must be gone through; afterwards it goes on from what opened it.
 * Nothing must move while nobody sees the page, nor while something is being read aloud.
 */
import '/src/app.css';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { scanningOf } from '$lib/domain/entries/scanning';
import type { SettingsBody } from '$lib/domain/entries/entry';
import { FakeClock } from '$lib/offline/testing/fake-clock';
import { freshPage } from '$lib/ui/testing/accessible';
import { Scanner } from './scanner';

const PAGE = `
	<header class="topbar"><a href="#home">Home</a><a href="#help">Help now</a><button id="leave">Leave</button></header>
	<main class="page">
		<h1 tabindex="-1">My plan</h1>
		<a href="#a" id="a">School</a>
		<div role="group" aria-label="Is this OK?">
			<button aria-pressed="false">OK</button><button aria-pressed="true">Not sure</button><button>Not OK</button>
		</div>
		<label for="words">My message</label><textarea id="words"></textarea>
		<button id="send">Send</button>
		<button id="asks">Take it back</button>
	</main>
	<dialog aria-labelledby="d"><button>Help now</button><h2 id="d" tabindex="-1">Sure?</h2><button id="yes">Yes</button><button id="no">No</button></dialog>
	<nav aria-label="Places"><a href="#1">One</a><a href="#2">Two</a><a href="#3">Three</a></nav>`;

const clock = new FakeClock();
let isVisible = true;
let changed = () => {};
let reading = false;
const said: string[] = [];
const announced: string[] = [];
const onwrite = vi.fn();
const onrest = vi.fn();
let scanner: Scanner;

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const ring = () => document.querySelector<HTMLElement>('.scanring');

/** What the ring is around, by its kind and the words in it. */
function at(): string {
	const around = ring()?.getBoundingClientRect();
	if (!around) return 'nothing';
	const inside = [...document.querySelectorAll('a, button, textarea')].filter((one) => {
		const { left, right, top, bottom, width } = one.getBoundingClientRect();
		const [x, y] = [(left + right) / 2, (top + bottom) / 2];
		const isIn = x > around.left && x < around.right && y > around.top && y < around.bottom;
		return width > 2 && isIn && !!one.closest('dialog') === !!document.querySelector('dialog:modal');
	});
	const words = inside.map((one) => one.textContent || one.id).join(' ');
	return `${ring()?.dataset['kind']}: ${words}`;
}

function start(settings: SettingsBody = {}): void {
	scanner.follow(scanningOf({ scanWay: 'one', scanPace: 1000, ...settings }));
}

function waits(times: number): string[] {
	return Array.from({ length: times }, () => {
		clock.advance(1000);
		return at();
	});
}

/** Wakes, and lets the longer hold of the first pass. */
function wake(): void {
	scanner.choose();
	clock.advance(500);
}

beforeEach(async () => {
	freshPage();
	await page.viewport(390, 844);
	document.body.innerHTML = PAGE;
	[isVisible, reading, said.length, announced.length] = [true, false, 0, 0];
	vi.clearAllMocks();
	byId('leave').onclick = onleave;
	scanner = new Scanner({
		clock,
		visibility: { isVisible: () => isVisible, onChange: (tell) => ((changed = tell), () => {}) },
		voice: {
			say: (words, lang) => said.push(`${words} (${lang})`),
			isSaying: () => false,
			isReading: () => reading,
			stop: () => (reading = false)
		},
		announce: (words) => announced.push(words),
		words: () => ({ chosen: 'chosen', out: 'Back out' }),
		onwrite,
		onrest
	});
});

const onleave = vi.fn();

afterEach(() => {
	scanner.stop();
	history.replaceState(null, '', location.pathname + location.search);
});

describe('scanning with one switch', () => {
	it('shows nothing and chooses nothing before the first press', () => {
		start();
		expect([at(), ...waits(5)]).toEqual(Array.from({ length: 6 }, () => 'nothing'));
		scanner.choose();
		expect(at()).toBe('thing: School');
		expect(location.hash).toBe('');
		expect(onrest).toHaveBeenLastCalledWith(false);
	});

	it('begins with the page, and comes to the bars after it', () => {
		start();
		wake();
		expect([at(), ...waits(7)]).toEqual([
			'thing: School',
			'group: OK Not sure Not OK',
			'thing: words',
			'thing: Send',
			'thing: Take it back',
			'group: One Two Three',
			'group: Home Help now Leave',
			'thing: School'
		]);
	});

	it('reaches Leave in three presses and two steps', () => {
		start();
		wake();
		waits(6);
		scanner.choose();
		expect(at()).toBe('thing: Home');
		clock.advance(500);
		expect(waits(2)).toEqual(['thing: Help now', 'thing: Leave']);
		scanner.choose();
		expect(onleave).toHaveBeenCalledOnce();
	});

	it('holds the first one half as long again, and then each as long as was chosen', () => {
		start({ scanPace: 3000 });
		scanner.choose();
		clock.advance(4400);
		expect(at()).toBe('thing: School');
		clock.advance(100);
		expect(at()).toBe('group: OK Not sure Not OK');
		clock.advance(2900);
		expect(at()).toBe('group: OK Not sure Not OK');
		clock.advance(100);
		expect(at()).toBe('thing: words');
	});

	it('shows the way out at the end of a row, and takes it', () => {
		start();
		wake();
		waits(1);
		scanner.choose();
		clock.advance(500);
		expect(waits(3).at(-1)).toBe('out: OK Not sure Not OK');
		expect(ring()?.textContent).toBe('Back out');
		scanner.choose();
		expect(at()).toBe('group: OK Not sure Not OK');
	});

	it('rests after three rounds, and the next press only wakes', () => {
		start();
		wake();
		expect(waits(19).at(-1)).toMatch(/^group/);
		waits(2);
		expect(at()).toMatch(/^resting/);
		expect(onrest).toHaveBeenLastCalledWith(true);
		expect(waits(5).at(-1)).toBe('resting: School');
		scanner.choose();
		expect(at()).toBe('thing: School');
		expect(location.hash).toBe('');
	});

	it('stops while nobody sees the page', () => {
		start();
		wake();
		isVisible = false;
		changed();
		expect(waits(4).at(-1)).toBe('thing: School');
		isVisible = true;
		changed();
		clock.advance(1500);
		expect(at()).toBe('group: OK Not sure Not OK');
	});

	it('leaves focus to somebody who has a keyboard in hand, until the next press', () => {
		start();
		wake();
		byId('words').focus();
		scanner.yield();
		expect(waits(4).at(-1)).toBe('nothing');
		expect(document.activeElement).toBe(byId('words'));
		scanner.choose();
		expect(at()).toBe('thing: words');
		expect(onwrite).not.toHaveBeenCalled();
	});

	it('is gone without a trace when it is switched off', () => {
		start();
		wake();
		scanner.stop();
		expect(ring()).toBeNull();
		expect(document.documentElement.hasAttribute('data-scanning')).toBe(false);
		expect(clock.untilNext()).toBeNull();
	});
});

describe('scanning with two switches', () => {
	it('moves on with one, and only then, and chooses with the other', () => {
		start({ scanWay: 'two' });
		scanner.step();
		expect(at()).toBe('thing: School');
		expect(waits(5).at(-1)).toBe('thing: School');
		scanner.step();
		scanner.step();
		scanner.step();
		expect(at()).toBe('thing: Send');
		const sent = vi.fn();
		byId('send').onclick = sent;
		scanner.choose();
		expect(sent).toHaveBeenCalledOnce();
	});
});

describe('the focus of a scan', () => {
	it('is on the thing, with one ring for both', () => {
		start();
		wake();
		expect(document.activeElement).toBe(byId('a'));
		expect(getComputedStyle(byId('a')).outlineStyle).toBe('none');
	});

	it('is never on a text field that goes by; chosen, it is written in with letters', () => {
		start();
		wake();
		waits(2);
		expect(at()).toBe('thing: words');
		expect(document.activeElement).toBe(byId('a'));
		scanner.choose();
		expect(onwrite).toHaveBeenCalledExactlyOnceWith(byId('words'));
		scanner.goOnFrom(byId('words'));
		expect(at()).toBe('thing: words');
	});

	it('says rows to a screen reader, which things say by themselves', () => {
		start();
		wake();
		waits(6);
		expect(announced).toEqual(['Is this OK?', 'Places', 'Home, Help now, Leave']);
	});
});

describe('a scan that speaks', () => {
	it('says each by its name and state, in its language', () => {
		byId('a').lang = 'cy';
		start({ scanSpoken: true });
		wake();
		waits(1);
		scanner.choose();
		clock.advance(500);
		waits(1);
		expect(said).toEqual(['School (cy)', 'Is this OK? (en)', 'OK (en)', 'Not sure, chosen (en)']);
	});

	it('waits for what is read aloud, and a press ends the reading and nothing else', () => {
		start({ scanSpoken: true });
		wake();
		reading = true;
		expect(waits(10).at(-1)).toBe('thing: School');
		scanner.choose();
		expect(reading).toBe(false);
		expect(location.hash).toBe('');
		clock.advance(1500);
		expect(at()).toBe('group: OK Not sure Not OK');
	});
});

describe('where it goes on', () => {
	it('is the same row after a press that changes nothing else', () => {
		start();
		wake();
		waits(1);
		scanner.choose();
		clock.advance(500);
		waits(2);
		scanner.choose();
		expect(at()).toBe('group: OK Not sure Not OK');
	});

	it('is after the heading of a new page', () => {
		start();
		wake();
		waits(5);
		const main = document.querySelector('main') as HTMLElement;
		main.innerHTML =
			'<a href="#s">Skip</a><h1 tabindex="-1">School</h1><button>Listen</button><button>Next</button>';
		main.querySelector('h1')?.focus();
		expect(at()).toBe('thing: Listen');
		clock.advance(1400);
		expect(at()).toBe('thing: Listen');
		clock.advance(100);
		expect(at()).toBe('thing: Next');
	});

	it('is inside a box that opens, and nowhere else, and then at what opened it', async () => {
		const dialog = document.querySelector('dialog') as HTMLDialogElement;
		byId('asks').onclick = () => {
			dialog.showModal();
			byId('d').focus();
		};
		byId('no').onclick = () => dialog.close();
		start();
		wake();
		waits(4);
		scanner.choose();
		expect(at()).toBe('thing: Yes');
		expect(ring()?.closest('dialog')).toBe(dialog);
		clock.advance(500);
		expect(waits(3)).toEqual(['thing: No', 'thing: Help now', 'thing: Yes']);
		waits(1);
		scanner.choose();
		await expect.poll(at).toBe('thing: Take it back');
	});

	it('is what came after a thing that is gone', async () => {
		start();
		wake();
		waits(3);
		expect(at()).toBe('thing: Send');
		byId('send').remove();
		await expect.poll(at).toBe('thing: Take it back');
	});

	it('is in view, above the bar at the foot', () => {
		byId('send').insertAdjacentHTML('beforebegin', '<div id="tall"></div>');
		byId('tall').style.height = '3000px';
		start();
		wake();
		waits(3);
		expect(at()).toBe('thing: Send');
		const { bottom } = ring()?.getBoundingClientRect() ?? { bottom: Infinity };
		expect(bottom).toBeLessThan(innerHeight - 84);
	});
});

describe('the ring', () => {
	it('stays between the bars where a group is higher than the screen', () => {
		for (const one of document.querySelectorAll<HTMLElement>('[role="group"] button'))
			one.style.height = '600px';
		document.querySelector('nav')?.classList.add('nav');
		start();
		wake();
		waits(1);
		expect(at()).toMatch(/^group/);
		const { top, bottom } = ring()?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
		expect(top).toBeGreaterThanOrEqual(
			document.querySelector('header')?.getBoundingClientRect().bottom ?? NaN
		);
		expect(bottom).toBeLessThanOrEqual(document.querySelector('nav')?.getBoundingClientRect().top ?? NaN);
	});
});

describe('what is passed over', () => {
	it.each([
		['cannot be pressed', 'disabled', ''],
		['cannot be pressed yet', 'aria-disabled', 'true'],
		['is hidden', 'hidden', ''],
		['is out of reach', 'inert', '']
	])('is what %s', (_, name, value) => {
		byId('send').setAttribute(name, value);
		start();
		wake();
		expect(waits(3).at(-1)).toBe('thing: Take it back');
	});

	it('is what only a screen reader is meant to find', () => {
		document.body.insertAdjacentHTML('afterbegin', '<a class="skip" href="#main">Go to the page</a>');
		start();
		wake();
		expect(waits(6).at(-1)).toBe('group: Home Help now Leave');
	});
});
