import { randomBytes } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { joinAs, message, newId, signInAs, type ApiClient } from '../support/api';
import { expect, test } from '../support/test';

const ENTRIES = '/api/v1/me/entries';
const HOME = { symbol: 'home' };

function photo(): Sharp {
	return sharp({ create: { width: 320, height: 320, channels: 3, background: '#3377aa' } });
}

function ownPicture(picture: string | null, more: object = {}) {
	return { ...message(''), kind: 'own-picture', body: { stands: HOME, picture }, ...more };
}

async function base64(image: Promise<Buffer>): Promise<string> {
	return (await image).toString('base64');
}

async function ownEntries(device: ApiClient) {
	const items: { id: string; body: { body: { picture?: string | null } } | null }[] = [];
	for (let after = 0, more = true; more;) {
		const { json } = await device.get(`${ENTRIES}?after=${after}&limit=500`);
		items.push(...(json['items'] as typeof items));
		after = json['next'] as number;
		more = json['more'] as boolean;
	}
	return items;
}

test.describe('a picture of the child’s own', () => {
	test('comes back byte for byte on the child’s next device, and not on a helper’s', async ({ server }) => {
		const wren = await joinAs(server, 'Wren');
		const entry = ownPicture(await base64(photo().webp().toBuffer()));
		expect((await wren.post(ENTRIES, entry)).status).toBe(201);
		expect((await wren.post(ENTRIES, entry)).status).toBe(200);
		const fresh = await ownEntries(await joinAs(server, 'Wren'));
		expect(fresh.find(({ id }) => id === entry.id)?.body).toEqual(entry);
		expect((await ownEntries(await joinAs(server, 'Dot'))).map(({ id }) => id)).not.toContain(entry.id);
	});

	test('is nobody’s business at the desk: not listed, not counted, not read, not sent to anybody', async ({
		server
	}) => {
		const jaden = await joinAs(server, 'Jaden');
		const staff = await Promise.all(
			server.signIns.staff.map(async ({ name }) => ({ name, client: await signInAs(server, name) }))
		);
		const children = await Promise.all(staff.map(({ client }) => client.get('/api/v1/children')));
		const entry = ownPicture(await base64(photo().webp().toBuffer()));
		expect((await jaden.post(ENTRIES, entry)).status).toBe(201);
		for (const [place, { name, client }] of staff.entries()) {
			expect((await client.get('/api/v1/children')).text, name).toBe(children[place]?.text);
			const path = `/api/v1/children/${jaden.childId}/entries`;
			expect((await client.get(`${path}?limit=500`)).text, name).not.toContain('own-picture');
			expect((await client.get(`${path}/${entry.id}`)).status, name).toBe(404);
			const answer = await client.post(`${path}/${entry.id}/answers`, { text: { lang: 'en', text: 'Nice' } });
			expect(answer.status, name).toBe(404);
		}
		const toIro = ownPicture(entry.body.picture, { to: ['iro'] });
		expect((await jaden.post(ENTRIES, toIro)).status).toBe(422);
	});

	test('may be put back, and leaves nothing once it is taken back', async ({ server }) => {
		const idris = await joinAs(server, 'Idris');
		const entry = ownPicture(await base64(photo().png().toBuffer()));
		await idris.post(ENTRIES, entry);
		expect((await idris.post(ENTRIES, ownPicture(null))).status).toBe(201);
		const back = await idris.post(`${ENTRIES}/${entry.id}/withdrawal`, undefined);
		expect(back.json).toMatchObject({ how: 'erased' });
		const mine = await ownEntries(idris);
		expect(mine.find(({ id }) => id === entry.id)?.body).toBeNull();
	});

	test('is refused when it is no picture, says where it was taken, or is too big', async ({ server }) => {
		const wren = await joinAs(server, 'Wren');
		const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };
		const refused = {
			words: Buffer.from('hello, I am no picture').toString('base64'),
			script: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64'),
			place: await base64(photo().jpeg().withExif(place).toBuffer()),
			large: await base64(photo().resize(900, 900).webp().toBuffer()),
			'too long': 'A'.repeat(54_620),
			'no base64': 'not base64!',
			nothing: ''
		};
		for (const [what, picture] of Object.entries(refused)) {
			const answer = await wren.post(ENTRIES, ownPicture(picture));
			expect(answer.status, what).toBe(422);
		}
		const strange = [{ symbol: 'home', personId: newId() }, { symbol: '<b>' }, { personId: 'Dot' }, {}];
		for (const stands of strange) {
			const picture = await base64(photo().webp().toBuffer());
			const entry = ownPicture(picture, { body: { stands, picture } });
			expect((await wren.post(ENTRIES, entry)).status).toBe(422);
		}
		expect((await wren.post(ENTRIES, ownPicture('A'.repeat(70_000)))).status).toBe(413);
	});

	test('comes down in pages that a slow line can carry', async ({ server }) => {
		const jaden = await joinAs(server, 'Jaden');
		// Noise, so that it is as large as a picture may be.
		const raw = { width: 120, height: 100, channels: 3 } as const;
		const noise = sharp(randomBytes(120 * 100 * 3), { raw });
		const picture = await base64(noise.png().toBuffer());
		expect(picture.length).toBeGreaterThan(30_000);
		const ids = new Set<string>();
		for (let count = 0; count < 20; count++) {
			const entry = ownPicture(picture);
			ids.add(entry.id);
			expect((await jaden.post(ENTRIES, entry)).status).toBe(201);
		}
		const first = await jaden.get(`${ENTRIES}?limit=500`);
		expect(first.text.length).toBeLessThan(800_000);
		expect(first.json['more']).toBe(true);
		const all = (await ownEntries(jaden)).map(({ id }) => id);
		expect(all.filter((id) => ids.has(id))).toHaveLength(20);
		expect(new Set(all).size).toBe(all.length);
	});
});
