import { describe, expect, it } from 'vitest';
import { WHO_TO_ASK } from '$lib/domain/people/who-to-ask';
import { personOf } from '$lib/features/shell/testing/views';
import { maySendAnyway, peopleToAsk } from './who-to-ask';

const iro = personOf({ id: 'iro' });
const worker = personOf({ id: 'worker', role: 'social-worker' });
const carer = personOf({ id: 'carer', role: 'foster-carer' });
const gone = personOf({ id: 'gone', role: 'foster-carer', until: '2025-01-01' });
const people = [iro, worker, carer, gone];
const topic = (key: string) => WHO_TO_ASK.find((one) => one.key === key) ?? WHO_TO_ASK[0];

describe('who to ask', () => {
	it('for a school bag are those close by, the nearest first, and not the IRO (J-1.10)', () => {
		expect(peopleToAsk(topic('need'), people)).toEqual([carer, worker]);
	});

	it('for the plan is the IRO', () => {
		expect(peopleToAsk(topic('plan'), people)).toEqual([iro]);
	});

	it('about the IRO is never the IRO', () => {
		expect(peopleToAsk(topic('iro'), people)).toEqual([]);
		expect(maySendAnyway(topic('iro'))).toBe(false);
	});

	it('may be the IRO anyway for all the rest (J-1.10)', () => {
		const rest = WHO_TO_ASK.filter(({ key }) => key !== 'iro' && key !== 'notSafe');
		expect(rest.every(maySendAnyway)).toBe(true);
	});
});
