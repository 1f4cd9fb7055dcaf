import { joinAs, signInAs } from './api';
import { addressOf, everyPage, type AppPage } from './pages';
import type { TestServer } from './server';

function addresses(wanted: (page: AppPage) => boolean, examples: Record<string, string>): string[] {
	return everyPage()
		.filter(wanted)
		.map((page) => addressOf(page, examples));
}

/** Leads on to home for whoever has joined. */
const FRONT_DOOR = '/';

/** The pages that somebody sees who has not joined. */
export function strangersAddresses(): string[] {
	return addresses(({ audience }) => audience === 'anybody', {});
}

/** One address for each page of the child's app, with parameters as they are for this child. */
export async function childAddresses(server: TestServer, name: string): Promise<string[]> {
	const feed = await (await joinAs(server, name)).feed();
	const iro = feed.find(
		({ kind, body }) => kind === 'person' && body && 'role' in body && body.role === 'iro'
	);
	const complaint = feed.find(({ kind, body }) => kind === 'complaint' && body);
	const examples = {
		heading: 'school',
		role: 'iro',
		personId: iro?.id ?? '',
		symbol: 'dog',
		question: 'where',
		want: 'not-ready',
		topic: 'school',
		complaintId: complaint?.id ?? 'none',
		request: 'different-iro'
	};
	const isTheirs = ({ route, audience }: AppPage) =>
		route !== FRONT_DOOR && (audience === 'anybody' || audience === 'member');
	return addresses(isTheirs, examples);
}

/** One address for each page of whoever was asked what they think: here, a person at the review of Jaden. */
export async function askedAddresses(server: TestServer, lang: string): Promise<string[]> {
	const callum = await signInAs(server, 'Callum');
	const [review] = (await callum.get('/api/v1/reviews')).json['items'] as { id: string }[];
	const { people } = (await callum.get(`/api/v1/reviews/${review?.id}`)).json as {
		people: { id: string; comes: string }[];
	};
	const asked = people.find(({ comes }) => comes !== 'asking');
	const path = `/api/v1/reviews/${review?.id}/people/${asked?.id}/consultations`;
	const { url } = (await callum.post(path, { lang, showsName: true })).json;
	const token = new URL(String(url)).pathname.split('/').at(-1) ?? '';
	return addresses(({ audience }) => audience === 'asked', { token });
}

/** One address for each page of the desk, about the first child of Jersey's IRO, and about that child's complaint. */
export async function deskAddresses(server: TestServer): Promise<string[]> {
	const callum = await signInAs(server, 'Callum');
	const [child] = (await callum.get('/api/v1/children')).json['items'] as { id: string }[];
	const { json } = await callum.get(`/api/v1/children/${child?.id}/entries?limit=500`);
	const message = (json['items'] as { entry: { id: string; kind: string } }[]).find(
		({ entry }) => entry.kind === 'message'
	);
	const [review] = (await callum.get('/api/v1/reviews')).json['items'] as { id: string }[];
	const { people } = (await callum.get(`/api/v1/reviews/${review?.id}`)).json as {
		people: { id: string }[];
	};
	const examples = {
		childId: child?.id ?? '',
		entryId: message?.entry.id ?? '',
		heading: 'school',
		reviewId: review?.id ?? '',
		wish: 'where',
		personId: people[0]?.id ?? ''
	};
	const toldToAnOffice = (await (await joinAs(server, 'Jaden')).feed()).find(
		({ kind, body }) => kind === 'complaint' && body
	);
	const isOfOffice = ({ route }: AppPage) => route.startsWith('/desk/concerns');
	return [
		...addresses((page) => page.audience === 'staff' && !isOfOffice(page), examples),
		...addresses(isOfOffice, { entryId: toldToAnOffice?.id ?? '' })
	];
}
