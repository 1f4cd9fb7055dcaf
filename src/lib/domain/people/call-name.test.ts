import { describe, expect, it } from 'vitest';
import { callName } from './call-name';

describe('what to call somebody', () => {
	it('is the first name for a worker', () => {
		expect(callName({ name: 'Marguerite Osei', role: 'iro' })).toBe('Marguerite');
	});

	it.each([
		['a worker with a title', 'Dr Venn', 'social-worker'],
		['a worker with one name', 'Ben', 'social-worker'],
		['family', 'Mummy Tess', 'mum'],
		['a teacher', 'Mr Okafor', 'teacher']
	] as const)('is the name as it stands for %s', (_who, name, role) => {
		expect(callName({ name, role })).toBe(name);
	});
});
