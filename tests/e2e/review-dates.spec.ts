import { signInAs, type ApiClient } from '../support/api';
import { joinOnDevice, open, PHONE, setLiking } from '../support/child';
import { signInAtDesk } from '../support/desk';
import { expect, test } from '../support/test';

interface PrepDate {
	rule: string;
	on: string;
	profile: string;
	version: number;
}

/** A day and time so many days from now, after school in winter and in summer. */
function afterSchool(days: number): string {
	return `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T16:30:00Z`;
}

/** As everybody in the United Kingdom writes it: "Wednesday 18 March". */
function asDay(date: string): string {
	const style = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
	return new Intl.DateTimeFormat('en-GB', style).format(new Date(date));
}

/** Ends the review to come, and books the one after it. @returns its id, and by when each thing must be done */
async function bookAnew(iro: ApiClient, childName: string, startsAt: string) {
	const rows = (await iro.get('/api/v1/reviews')).json['items'] as { id: string; childName: string }[];
	const last = rows.find((one) => one.childName === childName)?.id;
	const on = new Date().toISOString().slice(0, 10);
	const noTalk = { lang: 'en', text: 'You said that you want none.' };
	const held = await iro.call('PUT', `/api/v1/reviews/${last}/held`, { on, noTalk });
	const id = String(held.json['next']);
	const booked = await iro.call('PUT', `/api/v1/reviews/${id}/booking`, {
		startsAt,
		minutes: 45,
		place: { lang: 'en', text: 'At home' },
		placeKind: 'home'
	});
	expect(booked.status, booked.text).toBe(204);
	const prep = (await iro.get(`/api/v1/reviews/${id}`)).json['prep'] as PrepDate[];
	const ruled = (rule: string) => {
		const found = prep.find((one) => one.rule === rule);
		if (!found) throw new Error(`No day is worked out by ${rule}`);
		return found;
	};
	return {
		id,
		asked: ruled('prep.child-talk'),
		papers: ruled('prep.invitations'),
		report: ruled('docs.report')
	};
}

test('for a review on the same day, a child in Luton and one in Jersey are told other days, and so is each desk', async ({
	page: desk,
	newDevice,
	server
}) => {
	test.setTimeout(90_000);
	const startsAt = afterSchool(60);
	const places = [
		{ child: 'Wren', iro: 'Marguerite Osei', profile: 'england-luton' },
		{ child: 'Jaden', iro: 'Callum Drew', profile: 'jersey-2013' }
	] as const;
	await setLiking(server, 'Wren', { level: 'words' });
	const told: Record<string, Awaited<ReturnType<typeof bookAnew>>> = {};
	for (const { child, iro, profile } of places) {
		const review = await bookAnew(await signInAs(server, iro), child, startsAt);
		told[profile] = review;
		const { asked, papers, report } = review;
		for (const date of [asked, papers, report]) expect(date.profile).toBe(profile);

		const phone = await (await newDevice(PHONE)).newPage();
		await joinOnDevice(phone, server, child);
		await open(phone, '/review');
		const main = phone.getByRole('main');
		await expect(main).toContainText(`Somebody should ask you about this by ${asDay(asked.on)}.`);
		await expect(main).toContainText(`Letters go out on ${asDay(papers.on)}.`);
		await expect(main).toContainText(`You can read the report from ${asDay(report.on)}.`);
		await expect(main, 'never as a rule').not.toContainText(/prep\.|docs\.|working day|rule/i);
		await open(phone, '/review/choices/where');
		await expect(phone.getByText(`You can change this until ${asDay(papers.on)}.`)).toBeVisible();

		await signInAtDesk(desk, server.signIns.staff, iro);
		await desk.goto(`/desk/reviews/${review.id}`);
		await desk.getByText('What has to be done by when').click();
		for (const [words, date] of [
			['Talk with the child: who and where', asked],
			['Invitations and papers out', papers],
			['Social worker’s report', report]
		] as const) {
			const line = desk.getByRole('listitem').filter({ hasText: `Rule ${date.rule} of` });
			await expect(line).toContainText(asDay(date.on).replace(/^\w+ /, ''));
			await expect(line).toContainText(words);
			await expect(line).toContainText(`Rule ${date.rule} of ${profile}, version ${date.version}`);
		}
		await desk.context().clearCookies();
	}
	const [luton, jersey] = [told['england-luton'], told['jersey-2013']];
	if (!luton || !jersey) throw new Error('One of the two was not booked');
	// 20 working days against 15, and 3 against 5 (L-DTV, J-3.16; L-Pre, J-3.9).
	expect(luton.asked.on < jersey.asked.on).toBe(true);
	expect(luton.report.on > jersey.report.on).toBe(true);
	expect(luton.papers.on).toBe(jersey.papers.on);
});
