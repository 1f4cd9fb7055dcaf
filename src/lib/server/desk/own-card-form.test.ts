import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { StaffCard } from '$lib/server/services/people';
import { ownCardValues, readOwnCard } from './own-card-form';

const card: StaffCard = {
	photo: null,
	picture: { face: 3, skin: 5, hair: 0, top: 2 },
	job: { lang: 'en', text: 'I lead your review.', translations: { ar: { text: 'x', checkedBy: null } } },
	hello: null,
	reach: [
		{ way: 'call', detail: '01632 960001', when: { lang: 'en', text: 'After school.' } },
		{ way: 'letter', detail: '1 Pretend Street' }
	]
};

function formWith(change: Record<string, string | File> = {}): FormData {
	const form = new FormData();
	const { job, hello, reach, picture } = ownCardValues(card);
	const fields = {
		job,
		hello,
		call: reach.call.detail,
		callWhen: reach.call.when,
		hasPicture: 'yes',
		...Object.fromEntries(Object.entries(picture).map(([part, number]) => [part, String(number)])),
		...change
	};
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}

const read = (change?: Record<string, string | File>) => readOwnCard(formWith(change), card, 'en');

describe('my own card', () => {
	it('stays as it is when nothing is changed, translations and other ways included', async () => {
		const { card: saved } = await read();
		expect(saved).toEqual({ job: card.job, hello: null, reach: card.reach, picture: card.picture });
	});

	it('drops a translation of words that are no more', async () => {
		expect((await read({ job: 'I chair your review.' })).card?.job).toEqual({
			lang: 'en',
			text: 'I chair your review.'
		});
	});

	it('leaves out a way that is empty', async () => {
		expect((await read({ call: '' })).card?.reach).toEqual([{ way: 'letter', detail: '1 Pretend Street' }]);
	});

	it('says what is not right, and keeps what was typed', async () => {
		const {
			card: saved,
			errors,
			values
		} = await read({ call: 'ring me', email: 'me@', job: 'x'.repeat(201) });
		expect(saved).toBeUndefined();
		expect(errors).toEqual({ job: 'tooLong', call: 'notAPhone', email: 'notAnEmail' });
		expect(values.reach.call.detail).toBe('ring me');
	});

	it('takes a photo, keeps it when none is sent, and takes it away when asked', async () => {
		const bytes = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#888' } })
			.jpeg()
			.toBuffer();
		const photo = new File([new Uint8Array(bytes)], 'me.jpg', { type: 'image/jpeg' });
		expect((await read({ photo })).card?.photo).toMatch(/^data:image\/webp;base64,/);
		expect((await read()).card).not.toHaveProperty('photo');
		expect((await read({ removePhoto: 'on' })).card?.photo).toBeNull();
	});

	it('refuses a file that is no photo, whatever it calls itself', async () => {
		const photo = new File(['%PDF-1.7'], 'me.jpg', { type: 'image/jpeg' });
		expect((await read({ photo })).errors).toEqual({ photo: 'notAPicture' });
	});

	it('never takes a picture part that does not exist', async () => {
		expect((await read({ face: '99', hair: 'x' })).card?.picture).toMatchObject({ face: 1, hair: 1 });
		expect((await read({ hasPicture: 'no' })).card?.picture).toBeNull();
	});
});
