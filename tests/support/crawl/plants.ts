import type { Answer, ApiClient } from '../api';
import { joinAs, newId, signInAs } from '../api';
import { Contract, type Schema } from '../contract/document';
import { valueFor } from '../contract/values';
import type { TestServer } from '../server';

/** Something that was said and must reach nobody but those whom it is for. */
export interface Plant {
	/** Stands nowhere else. */
	word: string;
	/** What it is, for whoever reads a failure. */
	what: string;
	/** The entry that it is in, or answers. */
	entryId: string;
	isAnswer: boolean;
	/** Set for what hangs on no entry. */
	readers?: Readers;
}

/** Who may read what hangs on no entry. */
export interface Readers {
	childId: string;
	/** Roles of those who hold them for the child now. */
	roles: readonly string[];
	/** Roles that are held for the whole organisation of the child. */
	offices?: readonly string[];
	/** The child's own devices. */
	isChilds: boolean;
	/** The devices of whoever helps the child. */
	isHelpers: boolean;
}

/** A child of whom every kind of thing has been said. */
export interface PlantedWorld {
	childId: string;
	plants: Plant[];
}

interface Variant {
	to?: string[];
	about?: string[];
}

/** Can't be said out of nothing, and goes where the thing before it went, which is planted. */
const SAID_AFTER_A_DECISION = new Set(['complaint-next']);

/** A letter and digits alone: no way of writing it down changes it. */
export function freshWord(): string {
	return `zq${newId().replaceAll('-', '').slice(-14)}`;
}

/**
 * Says something of every kind that the service takes, from the child's own device and from a helper's,
 * to everybody whom that kind may go to, and about the IRO where that is taken; and has the IRO and an
 * advocate answer.
 * Kinds are read from the service's own description, so a new one is said as well.
 */
export async function plantEverything(server: TestServer, names: WorldNames): Promise<PlantedWorld> {
	const contract = await Contract.of(server.url);
	const child = await joinAs(server, names.child);
	const helper = await joinAs(server, names.helper);
	const iro = await signInAs(server, names.iro);
	const advocate = await signInAs(server, names.advocate);
	const planter = new Planter(contract, child.childId, await factsOf(child, iro, child.childId));
	for (const shape of contract.shapes(contract.schema('Entry'))) {
		await planter.plantKind(child, shape, { by: 'child' });
		await planter.plantKind(helper, shape, { by: 'helper', helper: names.helper });
	}
	await planter.plantTold(await signInAs(server, names.socialWorker));
	await planter.plantAnswers(iro);
	await planter.plantAnswers(advocate);
	return { childId: child.childId, plants: planter.plants };
}

export interface WorldNames {
	child: string;
	helper: string;
	iro: string;
	socialWorker: string;
	advocate: string;
}

/** What stands in this child's world under names that a body may speak of. */
interface Facts {
	/** The one to come. */
	reviewId: string;
	iroPersonId: string;
	heard: string;
}

async function factsOf(child: ApiClient, iro: ApiClient, childId: string): Promise<Facts> {
	const feed = await child.feed();
	const review = feed.find(({ kind, body }) => kind === 'review' && body && 'heldOn' in body && !body.heldOn);
	const iroPerson = feed.find(
		({ kind, body }) =>
			kind === 'person' && body && 'role' in body && body.role === 'iro' && !('until' in body && body.until)
	);
	const entry = { id: newId(), kind: 'message', madeAt: new Date().toISOString(), saidBy: { by: 'child' } };
	await child.post('/api/v1/me/entries', { ...entry, body: { words: 'Something to be heard' } });
	const path = `/api/v1/children/${childId}/entries/${entry.id}/heard-questions`;
	const asked = await iro.post(path, { text: { lang: 'en', text: 'This is what I heard' } });
	return {
		reviewId: review?.id ?? '',
		iroPersonId: iroPerson?.id ?? '',
		heard: String(asked.json['id'])
	};
}

class Planter {
	readonly plants: Plant[] = [];
	readonly #refusals: string[] = [];

	constructor(
		private readonly contract: Contract,
		private readonly childId: string,
		private readonly facts: Facts
	) {}

	/** Where a kind usually goes, then about the IRO, then to each role alone. What is not taken that way is none. */
	async plantKind(device: ApiClient, shape: Schema, saidBy: object): Promise<void> {
		const roles = this.contract.resolve(shape.properties?.['to']?.items ?? {}).enum as string[];
		const isHelpers = 'helper' in saidBy;
		const variants: Variant[] = [{}, { about: [this.facts.iroPersonId] }];
		if (!isHelpers) for (const role of roles) variants.push({ to: [role] });
		let said = 0;
		for (const variant of variants) said += Number(await this.#plant(device, shape, saidBy, variant));
		const kind = String(shape.properties?.['kind']?.const);
		if (said === 0 && !isHelpers && !SAID_AFTER_A_DECISION.has(kind))
			throw new Error(`Say in plants.ts how a ${kind} is said: ${this.#refusals.slice(-3).join('\n')}`);
	}

	/** What staff tell for the child, about nobody and about the IRO. */
	async plantTold(socialWorker: ApiClient): Promise<void> {
		for (const about of [[], [this.facts.iroPersonId]]) {
			const word = freshWord();
			const says = { wasAsked: true, words: word };
			const told = { words: word, about, happeningNow: 'no', childSays: says };
			const { status, json, text } = await socialWorker.post(
				`/api/v1/children/${this.childId}/complaints`,
				told
			);
			if (status !== 201) throw new Error(`A complaint could not be told for a child: ${text}`);
			const what = `a complaint told by staff${about.length > 0 ? ' about the IRO' : ''}`;
			this.plants.push({ word, what, entryId: String(json['id']), isAnswer: false });
		}
	}

	/** They answer what they can; what is written to a child is as secret as what it answers. */
	async plantAnswers(staff: ApiClient): Promise<void> {
		for (const { entryId, what } of this.plants.filter(({ isAnswer }) => !isAnswer)) {
			const word = freshWord();
			const path = `/api/v1/children/${this.childId}/entries/${entryId}/answers`;
			const { status } = await staff.post(path, { text: { lang: 'en', text: word } });
			if (status === 201) this.plants.push({ word, what: `the answer to ${what}`, entryId, isAnswer: true });
		}
	}

	async #plant(device: ApiClient, shape: Schema, saidBy: object, variant: Variant): Promise<boolean> {
		const word = freshWord();
		const id = newId();
		const known = {
			id: () => id,
			saidBy: () => saidBy,
			madeAt: () => new Date().toISOString(),
			to: () => variant.to,
			about: () => variant.about,
			review: () => this.facts.reviewId,
			heard: () => this.facts.heard,
			notInFrontOf: () => [this.facts.iroPersonId],
			// A picture holds no word; it is the rest of such an entry that could be read.
			picture: () => null
		};
		const entry = valueFor(this.contract, shape, { word, known }) as Record<string, unknown>;
		const refusal = await sayWhatIsTaken(device, entry);
		const isSaid = refusal === null;
		if (!isSaid) this.#refusals.push(refusal);
		const kind = String(entry['kind']);
		const how = [kind, variant.to && `to ${variant.to.join()}`, variant.about && 'about the IRO'];
		const what = `${how.filter(Boolean).join(' ')} by ${JSON.stringify(saidBy)}`;
		// Some kinds hold numbers alone: there is no word to find.
		const hasWord = JSON.stringify(entry).includes(word);
		if (isSaid && hasWord) this.plants.push({ word, what, entryId: id, isAnswer: false });
		return isSaid;
	}
}

/** Sends an entry without the parts that the service says are not right for this child. Null, or why it is not taken. */
async function sayWhatIsTaken(device: ApiClient, entry: Record<string, unknown>): Promise<string | null> {
	for (let tries = 0; tries < 60; tries += 1) {
		const answer = await device.post('/api/v1/me/entries', entry);
		if (answer.status === 201) return null;
		const paths = refusedPaths(answer);
		const isPruned = paths.every((path) => path[0] === 'body' && prune(entry, partOf(entry, path)));
		if (paths.length === 0 || !isPruned) return `${answer.text} to ${JSON.stringify(entry)}`;
	}
	return 'too many tries';
}

function refusedPaths({ status, json }: Answer): string[][] {
	if (status !== 422) return [];
	return ((json['fields'] ?? []) as { path: string }[]).map(({ path }) => path.split('.'));
}

/** Where only the whole is said to be wrong, two of its parts do not go together: the switches go first. */
function partOf(entry: Record<string, unknown>, path: string[]): string[] {
	if (path.length > 1) return path;
	const on = Object.entries(entry['body'] as object).find(([, value]) => value === true);
	return ['body', on?.[0] ?? ''];
}

/** Takes out what stands at a path, or the nearest thing around it. The body itself stays. */
function prune(value: Record<string, unknown>, path: string[]): boolean {
	let [holder, name]: [Record<string, unknown>, string] = [value, path[0] ?? ''];
	let at: unknown = value[name];
	for (const given of path.slice(1)) {
		if (at === null || typeof at !== 'object' || Array.isArray(at)) break;
		// The service does not say back a name that it does not know.
		const segment = given === '*' ? (Object.keys(at)[0] ?? given) : given;
		if (!(segment in at)) break;
		[holder, name] = [at as Record<string, unknown>, segment];
		at = holder[name];
	}
	if (holder === value) return false;
	delete holder[name];
	return true;
}
