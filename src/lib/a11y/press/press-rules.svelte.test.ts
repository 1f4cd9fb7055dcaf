/**
 * As a browser does it, every press must count when it lets go: nothing is in the way.
 * On touch, a press must count once, when it touches.
 * With a hold, a short press must count for nothing, and a long one once, when it lets go (or when it has been held long enough, on touch).
 * A press too soon after the last one must count for nothing, by whatever it is made.
 * Keys, switches and screen readers must not have to hold.
 * Links, buttons, choices and what an app makes later must all obey without knowing.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pressingOf } from '$lib/domain/entries/pressing';
import type { SettingsBody } from '$lib/domain/entries/entry';
import { FakeClock } from '$lib/offline/testing/fake-clock';
import { PressRules, type Refusal } from './press-rules';
import { RepeatGate } from './repeat-gate';

const clock = new FakeClock();
const gate = new RepeatGate(clock);
const onclick = vi.fn();
const onrefused = vi.fn<(why: Refusal) => void>();
let rules: PressRules;

const get = (selector: string) => document.querySelector(selector) as HTMLElement;
const root = document.documentElement;

function use(settings: SettingsBody): void {
	const manner = pressingOf(settings);
	gate.wait = manner.repeat;
	rules.follow(manner);
}

function pointer(type: string, on: Element, more: PointerEventInit = {}): void {
	const { left, top } = on.getBoundingClientRect();
	on.dispatchEvent(
		new PointerEvent(type, {
			bubbles: true,
			cancelable: true,
			composed: true,
			isPrimary: true,
			pointerId: 1,
			clientX: left + 5,
			clientY: top + 5,
			...more
		})
	);
}

/** Down, and up again after a while. What a browser adds comes only from a real press. */
function press(on: Element, milliseconds: number, more: PointerEventInit = {}): void {
	pointer('pointerdown', on);
	clock.advance(milliseconds);
	pointer('pointerup', on, more);
}

beforeEach(() => {
	vi.clearAllMocks();
	document.body.innerHTML =
		'<button id="b">Send</button><a id="a" href="#there">Link</a><label id="l"><input type="checkbox">Choice</label>' +
		'<label id="t" for="f">Words</label><input id="f"><p>Text</p>';
	get('#b').onclick = onclick;
	rules = new PressRules({ clock, gate, onrefused });
	clock.advance(60_000);
});

afterEach(() => {
	rules.stop();
	history.replaceState(null, '', location.pathname + location.search);
});

describe('the usual press', () => {
	it('counts when it lets go, as the browser does it', async () => {
		use({});
		await userEvent.click(get('#b'));
		expect(onclick).toHaveBeenCalledOnce();
	});
});

describe('a press on touch', () => {
	beforeEach(() => use({ pressOn: 'touch' }));

	it('counts when it touches', () => {
		pointer('pointerdown', get('#b'));
		expect(onclick).toHaveBeenCalledOnce();
	});

	it('counts once, whatever the browser makes of it', async () => {
		await userEvent.click(get('#b'));
		expect(onclick).toHaveBeenCalledOnce();
		await userEvent.click(get('#b'));
		expect(onclick).toHaveBeenCalledTimes(2);
	});

	it('chooses a choice once, and follows a link', async () => {
		await userEvent.click(get('#l'));
		expect(get('#l input')).toHaveProperty('checked', true);
		await userEvent.click(get('#a'));
		expect(location.hash).toBe('#there');
	});

	it('is for the first finger and the main button alone', () => {
		pointer('pointerdown', get('#b'), { button: 2 });
		pointer('pointerdown', get('#b'), { isPrimary: false });
		expect(onclick).not.toHaveBeenCalled();
	});

	it('leaves text fields and plain text to the browser', async () => {
		await userEvent.click(get('#t'));
		expect(document.activeElement).toBe(get('#f'));
		await userEvent.click(get('p'));
		expect(onclick).not.toHaveBeenCalled();
	});
});

describe('a press that must be held', () => {
	beforeEach(() => use({ pressHold: 600 }));

	it('counts for nothing when it is short, and says why', () => {
		press(get('#b'), 599);
		expect(onclick).not.toHaveBeenCalled();
		expect(onrefused).toHaveBeenCalledExactlyOnceWith('too-short');
	});

	it('counts once when it is long enough, when it lets go', () => {
		pointer('pointerdown', get('#b'));
		expect(get('#b').dataset['pressing']).toBe('waiting');
		clock.advance(600);
		expect(get('#b').dataset['pressing']).toBe('ready');
		expect(onclick).not.toHaveBeenCalled();
		pointer('pointerup', get('#b'));
		expect(onclick).toHaveBeenCalledOnce();
		expect(get('#b').dataset['pressing']).toBeUndefined();
	});

	it('with a press on touch, counts as soon as it was held long enough', () => {
		use({ pressHold: 600, pressOn: 'touch' });
		pointer('pointerdown', get('#b'));
		clock.advance(600);
		expect(onclick).toHaveBeenCalledOnce();
		pointer('pointerup', get('#b'));
		expect(onclick).toHaveBeenCalledOnce();
	});

	it('counts for nothing when it becomes a scroll, or slides far away', () => {
		pointer('pointerdown', get('#b'));
		clock.advance(600);
		pointer('pointercancel', get('#b'));
		press(get('#b'), 600, { clientY: 700 });
		expect(onclick).not.toHaveBeenCalled();
	});

	it('lets no click of the browser through', async () => {
		await userEvent.click(get('#b'));
		await userEvent.click(get('#l'));
		expect(onclick).not.toHaveBeenCalled();
		expect(get('#l input')).toHaveProperty('checked', false);
	});

	it('chooses a choice and follows a link', () => {
		press(get('#l'), 600);
		expect(get('#l input')).toHaveProperty('checked', true);
		press(get('#a'), 600);
		expect(location.hash).toBe('#there');
	});

	it('opens no menu of the browser', () => {
		pointer('pointerdown', get('#a'));
		const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
		get('#a').dispatchEvent(menu);
		expect(menu.defaultPrevented).toBe(true);
	});

	it.each(['{Enter}', ' '])('asks nothing of a key (%s)', async (key) => {
		get('#b').focus();
		await userEvent.keyboard(key);
		expect(onclick).toHaveBeenCalledOnce();
	});

	it('asks nothing of a screen reader or a switch', () => {
		get('#b').click();
		expect(onclick).toHaveBeenCalledOnce();
	});

	it('works for what comes to the page later', () => {
		document.body.insertAdjacentHTML('beforeend', '<button id="new">New</button>');
		get('#new').onclick = onclick;
		press(get('#new'), 599);
		press(get('#new'), 600);
		expect(onclick).toHaveBeenCalledOnce();
	});
});

describe('a press too soon', () => {
	beforeEach(() => use({ pressRepeat: 1000 }));

	it('counts for nothing, on whatever it is, until the time is over', async () => {
		await userEvent.click(get('#b'));
		clock.advance(999);
		await userEvent.click(get('#b'));
		await userEvent.click(get('#l'));
		expect(onclick).toHaveBeenCalledOnce();
		expect(get('#l input')).toHaveProperty('checked', false);
		expect(onrefused.mock.calls.flat()).toEqual(['too-soon', 'too-soon']);
		clock.advance(1);
		await userEvent.click(get('#b'));
		expect(onclick).toHaveBeenCalledTimes(2);
	});

	it('leaves a choice whole: its label and its box are one press', async () => {
		await userEvent.click(get('#l'));
		expect(get('#l input')).toHaveProperty('checked', true);
	});

	it.each(['{Enter}', ' '])('counts for nothing by a key either (%s)', async (key) => {
		get('#b').focus();
		await userEvent.keyboard(key + key);
		expect(onclick).toHaveBeenCalledOnce();
		clock.advance(1000);
		await userEvent.keyboard(key);
		expect(onclick).toHaveBeenCalledTimes(2);
	});

	it('is once for a key that is held', async () => {
		get('#b').focus();
		await userEvent.keyboard('{Enter>6/}');
		expect(onclick).toHaveBeenCalledOnce();
	});

	it('never keeps somebody from typing', async () => {
		get('#f').focus();
		await userEvent.keyboard('a  b');
		expect(get('#f')).toHaveProperty('value', 'a  b');
	});
});

it('is as if it had never been there once it is over', async () => {
	use({ pressHold: 600, pressRepeat: 1000, pressOn: 'touch' });
	rules.stop();
	await userEvent.click(get('#b'));
	await userEvent.click(get('#b'));
	expect(onclick).toHaveBeenCalledTimes(2);
	expect(root.hasAttribute('data-press-held')).toBe(false);
});
