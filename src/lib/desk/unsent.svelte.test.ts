/**
 * What did not go must come back into its own form with all that was chosen and written, and into no other;
 * what can be shown beside it must follow; a password must be kept nowhere.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freshPage } from '$lib/ui/testing/accessible';
import { formWords, isWorthKeeping, unsent } from './unsent.svelte';

const PAGE = new URL('http://localhost/desk/inbox/1');
const LOST = { what: 'Jaden, 15 – Send', trouble: 'not-sent' } as const;

function form(inside: string, action = '?/answer'): HTMLFormElement {
	const made = document.createElement('form');
	made.setAttribute('action', action);
	made.innerHTML = inside;
	return document.body.appendChild(made);
}

const FIELDS = `<input type="hidden" name="id" value="new" />
	<textarea name="text"></textarea><input name="who" /><input name="who" />
	<select name="day"><option value="">-</option><option value="mon">Monday</option></select>
	<input type="checkbox" name="asked" value="child" checked /><input type="checkbox" name="asked" value="carer" />
	<input type="radio" name="how" value="a" checked /><input type="radio" name="how" value="b" />
	<details><textarea name="easy"></textarea></details>
	<input type="file" name="photo" />`;

function written(): FormData {
	const data = new FormData();
	for (const [name, value] of [
		['id', 'old'],
		['text', 'Half an hour of work.'],
		['who', 'Ben'],
		['who', 'Dot'],
		['day', 'mon'],
		['asked', 'carer'],
		['how', 'b'],
		['easy', 'Work.']
	] as const)
		data.append(name, value);
	data.append('photo', new File(['photo'], 'dog.png'));
	return data;
}

beforeEach(freshPage);

describe('what did not go', () => {
	it('comes back into its form, field by field, and whatever follows a field hears of it', () => {
		unsent.keep({ page: PAGE.href, action: `${PAGE.href}?/answer`, ...LOST, written: written() });
		const here = form(FIELDS);
		const heard = vi.fn();
		here.querySelector('textarea')?.addEventListener('input', heard);
		expect(unsent.putBack(PAGE, here)?.trouble).toBe('not-sent');
		expect([...new FormData(here)]).toEqual([...written()]);
		expect(here.querySelector<HTMLInputElement>('[type=file]')?.files?.[0]?.name).toBe('dog.png');
		expect(here.querySelector('details')?.open).toBe(true);
		expect(heard).toHaveBeenCalled();
	});

	it('comes into no other form, and into none once it has gone', () => {
		const action = `${PAGE.href}?/answer`;
		unsent.keep({ page: PAGE.href, action, ...LOST, written: written() });
		const other = form(FIELDS, '?/ask');
		const before = [...new FormData(other)].length;
		expect(unsent.putBack(PAGE, other)).toBeUndefined();
		expect(unsent.putBack(new URL('/desk/inbox/2', PAGE), form(FIELDS))).toBeUndefined();
		expect([...new FormData(other)].length).toBe(before);
		unsent.letGo(action);
		expect(unsent.putBack(PAGE, form(FIELDS))).toBeUndefined();
	});

	it('is known by the heading of its page and by what was pressed', () => {
		document.body.innerHTML = '<h1> Jaden, 15 </h1><button>Send to Jaden</button>';
		expect(formWords(document.querySelector('button'))).toBe('Jaden, 15 – Send to Jaden');
		expect(formWords(null)).toBe('Jaden, 15');
	});

	it('is worth keeping where somebody wrote or chose, and never with a password', () => {
		expect(isWorthKeeping(form(FIELDS))).toBe(true);
		expect(isWorthKeeping(form('<input type="hidden" name="device" value="1" />'))).toBe(false);
		expect(isWorthKeeping(form('<input name="email" /><input type="password" name="password" />'))).toBe(
			false
		);
	});
});
