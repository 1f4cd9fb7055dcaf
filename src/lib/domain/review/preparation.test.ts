import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '$lib/domain/entries/entry';
import type { ReviewChoicesBody } from './choices';
import { inOrderOfService, prepare, type SaidHere } from './preparation';
import type { ViewsBody } from './views';

const REVIEW = 'the-review';
const PEOPLE = ['nan', 'mum', 'neil'];

let made = 0;

function entry<K extends 'review-choices' | 'views' | 'private-topic'>(
	kind: K,
	body: Extract<Entry, { kind: K }>['body']
): Entry {
	made += 1;
	const madeAt = new Date(Date.UTC(2026, 2, 2, 9, 0, made)).toISOString();
	return { id: `entry-${made}`, kind, madeAt, saidBy: { by: 'child' }, body } as Entry;
}

const chooses = (body: Omit<ReviewChoicesBody, 'review'>) =>
	entry('review-choices', { review: REVIEW, ...body });
const says = (body: Omit<ViewsBody, 'review'>) => entry('views', { review: REVIEW, ...body });

describe('what is prepared for a review', () => {
	it('takes the later choice, field by field and person by person', () => {
		const { choices } = prepare(
			[
				chooses({ where: { places: ['home'] }, minutes: 45 }),
				chooses({ people: { nan: { comes: 'yes' }, neil: { comes: 'not-sure' } } }),
				chooses({ where: { places: ['cafe'] }, people: { neil: { comes: 'no' } } })
			],
			REVIEW
		);
		expect(choices).toEqual({
			where: { places: ['cafe'] },
			minutes: 45,
			people: { nan: { comes: 'yes' }, neil: { comes: 'no' } }
		});
	});

	it('forgets a choice that is taken back, and knows that it was', () => {
		const last = chooses({ minutes: null, people: { nan: null } });
		const { choices, lastOn } = prepare(
			[chooses({ minutes: 45, people: { nan: { comes: 'yes' } } }), last],
			REVIEW
		);
		expect(choices).toEqual({});
		expect(lastOn.get('length')).toBe(last);
		expect(lastOn.get('person/nan')).toBe(last);
	});

	it('takes a yes to the day that was planned for no yes to another day', () => {
		const [before, other] = [chooses({ stillOk: 'yes' }), chooses({ minutes: 45, stillOk: 'no' })];
		const changedAt = new Date(Date.parse(other.madeAt) + 1).toISOString();
		const { choices, lastOn } = prepare([before, other], REVIEW, changedAt);
		expect(choices).toEqual({ minutes: 45 });
		expect([...lastOn.keys()]).toEqual(['length']);
		expect(prepare([before, other], REVIEW, other.madeAt).choices.stillOk).toBe('no');
		expect(prepare([before, other], REVIEW).choices.stillOk).toBe('no');
	});

	it('keeps the words of a topic when another device adds a reaction', () => {
		const { views } = prepare(
			[
				says({ topics: { school: { words: 'Too loud' } } }),
				says({ topics: { school: { reaction: 'not-ok' }, home: { reaction: 'good' } } }),
				says({ topics: { home: null }, order: ['school'] })
			],
			REVIEW
		);
		expect(views).toEqual({
			topics: { school: { words: 'Too loud', reaction: 'not-ok' } },
			order: ['school']
		});
	});

	it('has private topics apart, each as it was last said', () => {
		const { privateTopics, views } = prepare(
			[
				entry('private-topic', { review: REVIEW, topic: 't', keep: 'only-iro', words: 'A', of: 'health' }),
				entry('private-topic', { review: REVIEW, topic: 't', keep: 'not-in-meeting', of: null })
			],
			REVIEW
		);
		expect([...privateTopics]).toEqual([['t', { keep: 'not-in-meeting', words: 'A' }]]);
		expect(views.topics).toEqual({});
	});

	it('leaves out what was said for another review', () => {
		const other = entry('review-choices', { review: 'another', minutes: 90 });
		expect(prepare([chooses({ minutes: 30 }), other], REVIEW).choices).toEqual({ minutes: 30 });
	});

	it('does not count what was refused or taken back, and puts what is not sent yet last', () => {
		const [first, second, refused, gone] = [30, 45, 60, 90].map((minutes) =>
			chooses({ minutes: minutes as 30 })
		) as [Entry, Entry, Entry, Entry];
		const said: SaidHere[] = [
			{ entry: second, state: 'saved-here', receipt: null },
			{ entry: first, state: 'seen', receipt: { seq: 9 } },
			{ entry: refused, state: 'not-sent', receipt: null },
			{ entry: gone, state: 'taken-back', receipt: { seq: 10 } }
		];
		expect(inOrderOfService(said)).toEqual([first, second]);
	});
});

const patch = fc
	.record(
		{
			minutes: fc.constantFrom(30, 45, 60, 90, null),
			where: fc.constantFrom({ places: ['home'] }, { places: ['cafe'] }, 'not-sure', null),
			schoolTime: fc.constantFrom(true, false, null),
			people: fc.dictionary(
				fc.constantFrom(...PEOPLE),
				fc.constantFrom({ comes: 'yes' }, { comes: 'no', why: 'x' }, null)
			),
			chairItems: fc.dictionary(
				fc.constantFrom('school', 'who-is-who'),
				fc.constantFrom('me', 'iro', 'together', null)
			)
		},
		{ requiredKeys: [] }
	)
	.map((body) => chooses(body as Omit<ReviewChoicesBody, 'review'>));

const view = fc
	.dictionary(
		fc.constantFrom('school', 'home'),
		fc.oneof(
			fc.constant(null),
			fc.record(
				{
					words: fc.constantFrom('a', 'b', null),
					reaction: fc.constantFrom('good', 'not-ok', null),
					symbols: fc.constantFrom(['loud'], ['more', 'friend'], null)
				},
				{ requiredKeys: [] }
			)
		)
	)
	.map((topics) => says({ topics: topics as NonNullable<ViewsBody['topics']> }));

const saidOffline = fc.array(fc.oneof(patch, view), { maxLength: 12 });

/** The two queues of two devices, as they reach the service: each in its own order, mixed at random. */
function received(a: readonly Entry[], b: readonly Entry[], turns: readonly boolean[]): Entry[] {
	const [left, right] = [[...a], [...b]];
	const all: Entry[] = [];
	for (let turn = 0; left.length + right.length > 0; turn += 1) {
		const next = turns[turn % turns.length]
			? (left.shift() ?? right.shift())
			: (right.shift() ?? left.shift());
		if (next) all.push(next);
	}
	return all;
}

describe('two devices that were offline', () => {
	it('come to the same as the desk, in whatever order the entries reach them', () => {
		fc.assert(
			fc.property(
				saidOffline,
				saidOffline,
				fc.array(fc.boolean(), { minLength: 1, maxLength: 24 }),
				fc.infiniteStream(fc.nat()),
				(a, b, turns, chance) => {
					const atService = received(a, b, turns);
					const there = prepare(atService, REVIEW);
					const here: SaidHere[] = atService.map((one, seq) => ({
						entry: one,
						state: 'sent',
						receipt: { seq }
					}));
					const shuffled = here
						.map((one) => ({ one, at: chance.next().value as number }))
						.sort((x, y) => x.at - y.at)
						.map(({ one }) => one);
					expect(prepare(inOrderOfService(shuffled), REVIEW)).toEqual(there);
				}
			)
		);
	});

	it('lose nothing that only one of them said', () => {
		fc.assert(
			fc.property(saidOffline, fc.array(fc.boolean(), { minLength: 1 }), (a, turns) => {
				const nan = chooses({ people: { nan: { comes: 'yes' } }, helps: { things: ['quiet'] } });
				const others = a.filter((one) => one.kind === 'review-choices' && !one.body.people);
				const merged = prepare(received(others, [nan], turns), REVIEW).choices;
				expect(merged.helps).toEqual({ things: ['quiet'] });
				expect(merged.people?.['nan']).toEqual({ comes: 'yes' });
			})
		);
	});
});
