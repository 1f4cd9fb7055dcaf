import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wantedChoices, withChange } from './choices-draft';
import type { ChoicesPatch, ReviewChoices } from './choices';

const NAN = '019a0000-0000-7000-8000-000000000001';
const said: ReviewChoices = { where: { places: ['home'] }, people: { [NAN]: { comes: 'yes' } } };

describe('choices that are not sent yet', () => {
	it('stand on top of what was said', () => {
		const unsent = withChange({}, { where: { places: ['cafe'] } }, said);
		expect(wantedChoices(said, unsent)).toEqual({ ...said, where: { places: ['cafe'] } });
	});

	it('are gone when the child goes back to what was said', () => {
		const away = withChange({}, { where: { places: ['cafe'] }, minutes: 30 }, said);
		expect(withChange(away, { where: { places: ['home'] } }, said)).toEqual({ minutes: 30 });
	});

	it('take back what was said, and only that', () => {
		expect(withChange({}, { where: null, minutes: null }, said)).toEqual({ where: null });
		expect(wantedChoices(said, { where: null })).toEqual({ people: said.people });
	});

	it('are kept for each person alone', () => {
		const people = { [NAN]: { comes: 'yes' as const }, mum: { comes: 'no' as const } };
		expect(withChange({}, { people }, said)).toEqual({ people: { mum: people.mum } });
	});

	it('are no news when only the order of the fields is another', () => {
		const part = { half: 'second' as const };
		const before: ReviewChoices = { people: { mum: { comes: 'yes', part } } };
		expect(withChange({}, { people: { mum: { part, comes: 'yes' } } }, before)).toEqual({});
	});

	it('come to the same as all the changes one after the other', () => {
		const patch = fc.record<ChoicesPatch>(
			{
				minutes: fc.constantFrom(30, 45, null),
				where: fc.constantFrom('not-sure' as const, { places: ['cafe' as const] }, null),
				people: fc.dictionary(
					fc.constantFrom('a', 'b'),
					fc.constantFrom({ comes: 'yes' as const }, { comes: 'no' as const }, null)
				)
			},
			{ requiredKeys: [] }
		);
		fc.assert(
			fc.property(fc.array(patch), patch, (changes, first) => {
				const before = wantedChoices({}, first);
				const unsent = changes.reduce<ChoicesPatch>((draft, change) => withChange(draft, change, before), {});
				const oneByOne = changes.reduce(wantedChoices, before);
				expect(wantedChoices(before, unsent)).toEqual(oneByOne);
			})
		);
	});
});
