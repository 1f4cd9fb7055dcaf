import { callName } from '$lib/domain/people/call-name';
import { currentIro, currentPeople, type Person } from '$lib/domain/people/person';
import { PROMISE_LINES } from '$lib/domain/people/promise';
import { isFamilyOrFriend } from '$lib/domain/people/roles';
import { answersWithin, canHelpWith, jobOf } from '$lib/i18n/person-words';
import { ownWording, wordingFor } from '$lib/i18n/reader';
import { iroWord, namingIro, roleName } from '$lib/i18n/role-words';
import type { BookletFacts, Sheet, Words } from './booklet';
import { own, someone, symbolText, uncheckedNote, words, type Writing } from './texts';

/** How many fit on one side, with big pictures on fewer. */
const PEOPLE_ON_A_SHEET = { symbols: 7, 'symbols-and-words': 8, words: 12 };
const LINES_ON_A_SHEET = { symbols: 6, 'symbols-and-words': 6, words: 12 };

export function cover(facts: BookletFacts, writing: Writing): Sheet {
	const { t, format } = writing.reader;
	const iro = currentIro(facts.people);
	return {
		kind: 'cover',
		title: t('booklet:title'),
		name: facts.name,
		mine: [t('booklet:cover.mine'), t('booklet:cover.private')],
		iro: iro
			? {
					title: t('people:groups.iro', { iro: iroWord(writing.reader) }),
					who: someone(iro),
					reach: reachOf(iro, writing)
				}
			: null,
		printed: t('booklet:cover.printed', { date: format.date(facts.today, 'full') }),
		...(facts.pretend ? { pretend: t('pretend') } : {})
	};
}

/** Who my IRO is, and what they say to me; nothing while there is none. */
export function iroSheets({ people }: BookletFacts, writing: Writing): Sheet[] {
	const iro = currentIro(people);
	if (!iro) return [];
	const { reader } = writing;
	const { t, level } = reader;
	const name = callName(iro);
	const does = iro.job
		? jobOf(iro, reader)
		: ownWording(namingIro(t(`roles:iro.does.${level}`), reader), reader);
	const things = canHelpWith(iro, reader);
	const within = answersWithin(iro, reader);
	const hello = helloOf(iro, writing);
	const isShort = level === 'words';
	const first: Sheet = {
		kind: 'iro',
		title: t('people:groups.iro', { iro: iroWord(reader) }),
		who: someone(iro),
		role: roleName('iro', reader),
		does: words(does, writing),
		facts: within === null ? [] : [within],
		help:
			things.text.length > 0
				? {
						title: t('people:person.canHelp', { name }),
						things: things.text.map((text) => words({ ...things, text }, writing))
					}
				: null,
		hello: hello && isShort ? { title: hello.title, ...hello.said } : null,
		...uncheckedNote([does, things], writing)
	};
	return hello && !isShort ? [first, hello] : [first];
}

function helloOf(iro: Person, writing: Writing): (Sheet & { kind: 'hello' }) | null {
	if (!iro.hello) return null;
	const wording = wordingFor(iro.hello, writing.reader);
	return {
		kind: 'hello',
		title: writing.reader.t('people:person.hello', { name: callName(iro) }),
		who: someone(iro),
		said: symbolText(wording, writing, { speaker: { personId: iro.id } }),
		...uncheckedNote([wording], writing)
	};
}

export function peopleSheets({ people }: BookletFacts, writing: Writing): Sheet[] {
	const { reader } = writing;
	const iro = currentIro(people);
	const others = currentPeople(people).filter(({ id }) => id !== iro?.id);
	const groups = [
		{ title: reader.t('people:groups.help'), people: others.filter(({ role }) => !isFamilyOrFriend(role)) },
		{ title: reader.t('people:groups.family'), people: others.filter(({ role }) => isFamilyOrFriend(role)) }
	];
	return groups.flatMap(({ title, people: inGroup }) =>
		inChunks(inGroup, PEOPLE_ON_A_SHEET[reader.level]).map((chunk): Sheet => {
			const jobs = chunk.map((person) => jobOf(person, reader));
			return {
				kind: 'people',
				title,
				people: chunk.map((person, place) => ({
					...someone(person),
					...(isFamilyOrFriend(person.role) ? {} : { role: roleName(person.role, reader) }),
					job: words(jobs[place] ?? jobOf(person, reader), writing)
				})),
				...uncheckedNote(jobs, writing)
			};
		})
	);
}

/** The promise, with who signed it (N-P-0); nothing while there is no IRO to keep it. */
export function promiseSheets({ people, promise }: BookletFacts, writing: Writing): Sheet[] {
	const iro = currentIro(people);
	if (!iro) return [];
	const { reader } = writing;
	const { t, format, level } = reader;
	const lines = PROMISE_LINES.map(({ key, symbol }) => ({
		symbol,
		words: own(namingIro(t(`promise:${key}.${level}`), reader), writing)
	}));
	const chunks = inChunks(lines, LINES_ON_A_SHEET[level]);
	const isSigned = promise?.iroPersonId === iro.id && promise.signedOn !== null;
	const signed = isSigned
		? t('promise:signed', { name: promise.iroName, date: format.date(promise.signedOn ?? '', 'full') })
		: t('promise:notSignedBy', { name: callName(iro) });
	return chunks.map((chunk, place): Sheet => ({
		kind: 'promise',
		title: t('promise:titleNamed', { name: callName(iro) }),
		lines: chunk,
		number: place * LINES_ON_A_SHEET[level] + 1,
		...(place === chunks.length - 1 ? { signed: { words: signed, who: someone(iro) } } : {})
	}));
}

function reachOf(person: Person, writing: Writing): Words[] {
	const { reader } = writing;
	// On paper nothing can be pressed: only what can be dialled, written or asked for.
	return person.reach
		.filter(({ way, detail }) => way !== 'message' && (way === 'visit' || detail !== undefined))
		.flatMap(({ way, detail, when }) => [
			own(reader.t(`people:reach.${way}`, { name: callName(person), detail: detail ?? '' }), writing),
			...(when ? [words(wordingFor(when, reader), writing)] : [])
		]);
}

function inChunks<T>(all: readonly T[], most: number): T[][] {
	const sheets = Math.ceil(all.length / most);
	// Shared out evenly: six and five rather than ten and one.
	const each = Math.ceil(all.length / Math.max(sheets, 1));
	return Array.from({ length: sheets }, (_, place) => all.slice(place * each, (place + 1) * each));
}
