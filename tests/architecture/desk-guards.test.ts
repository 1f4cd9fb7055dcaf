import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../support/files';

const DESK = 'src/routes/desk';

/** Whoever is not signed in gets these, and nothing else. */
const OPEN = [
	`${DESK}/+layout.server.ts`,
	`${DESK}/sign-in/+page.server.ts`,
	`${DESK}/sign-in/back/+page.server.ts`,
	`${DESK}/sign-in/provider/+server.ts`
];

/** What whoever was asked by the desk gets, and what watches the service. */
const OTHERS = [
	'src/routes/consultation/+layout.server.ts',
	'src/routes/consultation/[token]/+page.server.ts',
	'src/routes/healthz/+server.ts',
	'src/routes/metrics/+server.ts',
	'src/routes/pretend.css/+server.ts',
	'src/routes/readyz/+server.ts'
];

/** Only somebody between the password and the second factor gets this. */
const ARRIVING = `${DESK}/sign-in/second/+page.server.ts`;

const guarded = filesBelow(DESK).filter(
	(file) => /\+(page|layout)?\.?server\.ts$/.test(file) && !OPEN.includes(file)
);

/** How everything that SvelteKit calls in a file is made: loads, verbs, and each action of a form. */
function makers(source: string): string[] {
	const [before = '', actions = ''] = source.split(/^export const actions\b.*\{$/m);
	const exported = [...before.matchAll(/^export (?:const|async function|function) .*?(?:= (\w+)\(|$)/gm)];
	const acts = [...actions.matchAll(/^\t\w+: (\w+)\(/gm)];
	return [...exported, ...acts].map(([, maker]) => maker ?? 'nothing');
}

describe('every page of the desk', () => {
	it('is found', () => {
		expect(guarded.length).toBeGreaterThan(10);
	});

	it.each(guarded)('%s lets in only staff who are signed in', (file) => {
		const made = makers(readFileSync(file, 'utf8'));
		expect(made.length).toBeGreaterThan(0);
		expect(new Set(made)).toEqual(new Set([file === ARRIVING ? 'forArriving' : 'forStaff']));
	});

	it('stands alone: beside it and the API, the server answers whoever knows the secret address of a form, and what is public', () => {
		const others = filesBelow('src/routes').filter(
			(file) => /\+(page|layout)?\.?server\.ts$/.test(file) && !/^src\/routes\/(desk|api)\//.test(file)
		);
		expect(others.sort()).toEqual(OTHERS);
	});

	it('keeps nothing from a stranger but sign-in and the frame', () => {
		const open = filesBelow(DESK).filter((file) => file.endsWith('server.ts') && !guarded.includes(file));
		expect(open.sort()).toEqual([...OPEN].sort());
	});
});
