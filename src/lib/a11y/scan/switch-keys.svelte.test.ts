/**
 * A key of the switch must be told once for each press, and must do nothing else on the page.
 * Every other key, and every key while no switch is in use, must go its usual way.
 * Somebody who types in a text field, or moves by Tab, must not be disturbed.
 * Escape must never be taken: three of them leave.
 * A touch anywhere may be the switch, and then presses nothing by itself.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SettingsBody } from '$lib/domain/entries/entry';
import { scanningOf } from '$lib/domain/entries/scanning';
import { FakeClock } from '$lib/offline/testing/fake-clock';
import { SwitchKeys, type SwitchPress } from './switch-keys';

const clock = new FakeClock();
const onpress = vi.fn<(press: SwitchPress) => void>();
const onhands = vi.fn();
const onclick = vi.fn();
const onkey = vi.fn<(key: string) => void>();
let keys: SwitchKeys;
let stop: () => void;

const button = () => document.querySelector('button') as HTMLButtonElement;
const field = () => document.querySelector('textarea') as HTMLTextAreaElement;
const pressed = () => onpress.mock.calls.map(([press]) => press);

function use(settings: SettingsBody): void {
	keys.manner = scanningOf(settings);
}

beforeEach(() => {
	vi.clearAllMocks();
	document.body.innerHTML = '<button>Send</button><textarea aria-label="Words"></textarea><p>Text</p>';
	button().onclick = onclick;
	document.body.onkeydown = ({ key }) => onkey(key);
	keys = new SwitchKeys(clock, { onpress, onhands });
	stop = keys.listen();
	// What earlier tests did with Tab is long ago.
	clock.advance(60_000);
});

afterEach(() => stop());

describe('the keys of a switch', () => {
	it.each([' ', '{Enter}'])('are told, and press nothing by themselves (%s)', async (key) => {
		use({ scanWay: 'one' });
		button().focus();
		await userEvent.keyboard(key);
		expect(pressed()).toEqual(['choose']);
		expect(onclick).not.toHaveBeenCalled();
		expect(onkey).not.toHaveBeenCalled();
	});

	it('are two with two switches', async () => {
		use({ scanWay: 'two' });
		await userEvent.keyboard(' {Enter}');
		expect(pressed()).toEqual(['step', 'choose']);
	});

	it('count once however long they are held', async () => {
		use({ scanWay: 'one' });
		await userEvent.keyboard('{a>5/}{Enter>5/}');
		expect(pressed()).toEqual(['choose']);
	});

	it('are those that were chosen, and no others', async () => {
		use({ scanWay: 'one', scanChooseKey: 'F7' });
		button().focus();
		await userEvent.keyboard('{F7}');
		expect(pressed()).toEqual(['choose']);
		await userEvent.keyboard('{Enter}');
		expect(onclick).toHaveBeenCalledOnce();
	});

	it.each([
		['while there is no switch', { scanWay: 'off' } as const],
		['before anybody has said', {}]
	])('are keys like any other %s', async (_, settings) => {
		use(settings);
		button().focus();
		await userEvent.keyboard('{Enter} ');
		expect(onclick).toHaveBeenCalledTimes(2);
		field().focus();
		await userEvent.keyboard('a b');
		expect(field().value).toBe('a b');
		expect(onpress).not.toHaveBeenCalled();
	});

	it('are keys like any other when they are held with Control', async () => {
		use({ scanWay: 'one' });
		await userEvent.keyboard('{Control>} {/Control}');
		expect(onpress).not.toHaveBeenCalled();
	});

	it('are never Escape', async () => {
		use({ scanWay: 'one', scanChooseKey: 'Escape' });
		await userEvent.keyboard('{Escape}{Escape}{Escape}');
		expect(onkey.mock.calls.flat()).toEqual(['Escape', 'Escape', 'Escape']);
	});
});

describe('a keyboard in somebody’s hands', () => {
	it('types in a text field that was gone to by touch, until it is left', async () => {
		use({ scanWay: 'one' });
		await userEvent.click(field());
		expect(onhands).toHaveBeenCalledOnce();
		await userEvent.keyboard('a b{Enter}c');
		expect(field().value).toBe('a b\nc');
		button().focus();
		await userEvent.keyboard(' ');
		expect(pressed()).toEqual(['choose']);
	});

	it('goes through the page by Tab, and presses what it comes to', async () => {
		use({ scanWay: 'one' });
		await userEvent.tab();
		expect(onhands).toHaveBeenCalledOnce();
		await userEvent.keyboard('{Enter}');
		expect(onclick).toHaveBeenCalledOnce();
		clock.advance(10_001);
		await userEvent.keyboard('{Enter}');
		expect(pressed()).toEqual(['choose']);
	});

	it('is told from a switch in a field where the app has put focus', async () => {
		use({ scanWay: 'one' });
		field().focus();
		await userEvent.keyboard(' ');
		expect(pressed()).toEqual(['choose']);
		await userEvent.keyboard('a b');
		expect(field().value).toBe('a b');
	});
});

describe('finding the switch', () => {
	it('tells the next key, which does nothing else', async () => {
		use({ scanWay: 'one' });
		button().focus();
		const tell = vi.fn();
		keys.hearNext(tell);
		await userEvent.keyboard('{Enter}');
		await userEvent.keyboard('{F9}');
		expect(tell).toHaveBeenCalledExactlyOnceWith('Enter');
		expect(onclick).not.toHaveBeenCalled();
		expect(onpress).not.toHaveBeenCalled();
	});

	it('says so when a key can not be a switch', async () => {
		const tell = vi.fn();
		keys.hearNext(tell);
		await userEvent.keyboard('{Escape}');
		expect(tell).toHaveBeenCalledExactlyOnceWith(null);
	});

	it('can be given up', async () => {
		const tell = vi.fn();
		keys.hearNext(tell)();
		await userEvent.keyboard('{F9}');
		expect(tell).not.toHaveBeenCalled();
	});
});

describe('a touch as the switch', () => {
	it('is a press wherever it is, and of nothing else', async () => {
		use({ scanWay: 'one', scanTouch: true });
		await page.getByText('Send').click();
		await page.getByText('Text').click();
		expect(pressed()).toEqual(['choose', 'choose']);
		expect(onclick).not.toHaveBeenCalled();
	});

	it('leaves alone what is pressed by a key, a screen reader or the scan itself', () => {
		use({ scanWay: 'one', scanTouch: true });
		button().click();
		expect(onclick).toHaveBeenCalledOnce();
	});

	it('is an ordinary press where it was not chosen', async () => {
		use({ scanWay: 'one' });
		await page.getByText('Send').click();
		expect(onclick).toHaveBeenCalledOnce();
		expect(onpress).not.toHaveBeenCalled();
	});
});
