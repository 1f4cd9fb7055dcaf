import { currentIro } from '$lib/domain/people/person';
import { callName } from '$lib/domain/people/call-name';
import { wordingFor } from '$lib/i18n/reader';
import type { Booklet, BookletFacts, Sheet } from './booklet';
import { cover, iroSheets, peopleSheets, promiseSheets } from './people-sheets';
import { emptySheets, planSheets } from './plan-sheets';
import { words, type Writing } from './texts';

/** Sheets of paper are folded once, so there are four sides to each. */
const SIDES = 4;

/**
 * A child's booklet, in their language and at their level. It holds what the app shows the child and
 * room for what they think, and nothing that they have said: paper is read by whoever finds it.
 */
export function makeBooklet(facts: BookletFacts, { reader, lexicons }: Omit<Writing, 'people'>): Booklet {
	const writing = { reader, lexicons, people: facts.people };
	const front = [
		cover(facts, writing),
		...iroSheets(facts, writing),
		...peopleSheets(facts, writing),
		...promiseSheets(facts, writing)
	];
	const plan = planSheets(facts, writing);
	const own: Sheet = { kind: 'own', title: reader.t('booklet:own.title') };
	// A part and the room to answer it lie open together: the first part must be on a left-hand side.
	const beforePlan = plan.length > 0 && front.length % 2 === 0 ? [own] : [];
	const inside = [...front, ...beforePlan, ...plan, ...emptySheets(facts, writing)];
	const missing = (SIDES - ((inside.length + 1) % SIDES)) % SIDES;
	const { lang, dir, level } = reader;
	return {
		lang,
		dir,
		level,
		skin: facts.skin,
		sheets: [...inside, ...Array.from({ length: missing }, () => own), helpSheet(facts, writing)]
	};
}

/** On the back, where it is found without opening it. */
function helpSheet({ people, helpLines }: BookletFacts, writing: Writing): Sheet {
	const { reader } = writing;
	const { t, level } = reader;
	const iro = currentIro(people);
	return {
		kind: 'help',
		title: t('booklet:help.title'),
		lead: t(`help:lead.${level}`),
		lines: [...helpLines]
			.sort((a, b) => Number(b.emergency) - Number(a.emergency))
			.map(({ name, phone, text, about }) => ({
				name,
				ways: [
					...(phone ? [t('help:ring', { number: phone })] : []),
					...(text ? [t('help:text', { number: text })] : [])
				],
				about: words(wordingFor(about, reader), writing)
			})),
		tell: [
			t('help:tell.words'),
			...(iro ? [t('booklet:help.show', { name: callName(iro) })] : []),
			t('booklet:help.read')
		]
	};
}
