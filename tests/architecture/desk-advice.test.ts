import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../support/files';

/** Fields at the desk that no child reads as an adult's words, by the name in the form, and why. */
const NOT_FOR_A_CHILD: Readonly<Record<string, string>> = {
	email: 'To sign in.',
	password: 'To sign in.',
	code: 'To sign in.',
	'{name} of PasswordCard': 'To sign in.',
	name: 'The name that the child chose.',
	pronouns: 'The child’s own.',
	birthday: 'A day.',
	byWhen: 'A day.',
	day: 'A day.',
	time: 'A time.',
	minutes: 'A number.',
	otherWay: 'For the adults.',
	childWants: 'What the child said, kept for the adults.',
	heardWords: 'What somebody who may not come thinks, kept for the meeting.',
	permissionWhy: 'For whoever decides.',
	calendar: 'An address.',
	formLink: 'An address.',
	answerBy: 'A day.',
	tellInPersonBy: 'A day.',
	helperName: 'A name.',
	whoElse: 'Names.',
	symbolLine: 'The words of another field, with pictures.',
	'{name} of PlanSymbolLines': 'The words of another field, with pictures.',
	'{way} of OwnCardReach': 'A number or an address.'
};

/** What a child reads is written in a `FieldForChild`, which has the advice under it. */
const WITH_ADVICE = 'src/lib/desk/FieldForChild.svelte';

interface Found {
	name: string;
	file: string;
}

function fieldsIn(file: string, source: string): Found[] {
	const fields = source.matchAll(/<(?:Field|textarea)\s[^>]*?(?:=>[^>]*?)*\/?>/gs);
	const component = file.replace(/^.*\/|\.svelte$/g, '');
	return [...fields].map(([field]) => {
		const [, plain, worked] = /\sname=(?:"([^"]*)"|(\{[^}]*\}))|\s(?=\{name\})/.exec(field) ?? [];
		return { file, name: plain ?? `${worked ?? '{name}'} of ${component}` };
	});
}

describe('every field at the desk', () => {
	const files = ['src/lib/desk', 'src/routes/desk']
		.flatMap(filesBelow)
		.filter((file) => file.endsWith('.svelte'));
	const found = files
		.filter((file) => file !== WITH_ADVICE)
		.flatMap((file) => fieldsIn(file, readFileSync(file, 'utf8')));

	it('that a child will read has the advice under it: it is a FieldForChild', () => {
		expect(found.length).toBeGreaterThan(8);
		expect(found.filter(({ name }) => !(name in NOT_FOR_A_CHILD))).toEqual([]);
	});

	it('that needs none is still there', () => {
		const names = new Set(found.map(({ name }) => name));
		expect(Object.keys(NOT_FOR_A_CHILD).filter((name) => !names.has(name))).toEqual([]);
	});

	it('has the advice in the one place where it belongs', () => {
		const users = files.filter((file) => readFileSync(file, 'utf8').includes('<PlainAdvice'));
		expect(users).toEqual([WITH_ADVICE]);
	});
});
