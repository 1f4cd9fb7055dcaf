import { describe, expect, it } from 'vitest';
import { Course } from './course';
import { thingsIn, type Group, type Part } from './parts';

type Written = string | Written[];

function part(written: Written): Part<string> {
	return typeof written === 'string' ? { it: written, top: 0, bottom: 1 } : { parts: written.map(part) };
}

function page(...written: Written[]): Group<string> {
	return { parts: written.map(part) };
}

/** Where the turn is: a name, `[a b]` for a group, `out of [a b]`. */
function at(course: Course<string>): string {
	const { stop } = course;
	if (!stop) return 'nothing';
	if (stop.kind === 'thing') return stop.it;
	const group = `[${thingsIn(stop.group).join(' ')}]`;
	return stop.kind === 'out' ? `out of ${group}` : group;
}

function steps(course: Course<string>, times: number): string[] {
	return Array.from({ length: times }, () => {
		course.step();
		return at(course);
	});
}

const PAGE = page(['home', 'help', 'leave'], 'a', ['x', 'y'], 'b');

describe('the course of one switch', () => {
	it('begins with the first and goes round', () => {
		const course = new Course(PAGE);
		expect([at(course), ...steps(course, 4)]).toEqual([
			'[home help leave]',
			'a',
			'[x y]',
			'b',
			'[home help leave]'
		]);
	});

	it('reaches Leave from the first row in two presses', () => {
		const course = new Course(PAGE);
		expect(course.choose()).toEqual({ kind: 'went-in' });
		expect([at(course), ...steps(course, 2)]).toEqual(['home', 'help', 'leave']);
		expect(course.choose()).toEqual({ kind: 'chose', it: 'leave' });
	});

	it('has a way out at the end of a row', () => {
		const course = new Course(PAGE);
		course.choose();
		expect(steps(course, 3).at(-1)).toBe('out of [home help leave]');
		expect(course.choose()).toEqual({ kind: 'went-out' });
		expect(at(course)).toBe('[home help leave]');
	});

	it('leaves a row by itself after two rounds, at the row', () => {
		const course = new Course(PAGE);
		steps(course, 2);
		course.choose();
		expect(steps(course, 6)).toEqual(['y', 'out of [x y]', 'x', 'y', 'out of [x y]', '[x y]']);
	});

	it('goes on from the row of what was chosen', () => {
		const course = new Course(PAGE);
		steps(course, 2);
		course.choose();
		course.step();
		expect(course.choose()).toEqual({ kind: 'chose', it: 'y' });
		expect(at(course)).toBe('[x y]');
		course.goTo('a');
		expect(course.choose()).toEqual({ kind: 'chose', it: 'a' });
		expect(at(course)).toBe('a');
	});

	it('rests after three rounds without a press, and begins to count anew after one', () => {
		const course = new Course(page('a', 'b'));
		const goOn = () => [course.step(), course.step()];
		expect([...goOn(), ...goOn(), ...goOn()]).toEqual([true, true, true, true, true, false]);
		course.wake();
		expect(goOn()).toEqual([true, true]);
	});

	it('has nothing to choose on an empty page', () => {
		const course = new Course(page());
		expect(at(course)).toBe('nothing');
		expect(course.choose()).toBeUndefined();
		course.step();
		expect(at(course)).toBe('nothing');
	});
});

describe('the turn, sent to a place', () => {
	it('goes to the group that the place is in', () => {
		const course = new Course(PAGE);
		course.goTo('y');
		expect(at(course)).toBe('[x y]');
	});

	it('stays inside the group that was gone into', () => {
		const course = new Course(PAGE);
		course.choose();
		course.goTo('leave');
		expect(at(course)).toBe('leave');
		course.goTo('b');
		expect(at(course)).toBe('b');
	});

	it('stays where it is when there is no such place', () => {
		const course = new Course(PAGE);
		course.step();
		course.goTo('elsewhere');
		expect(at(course)).toBe('a');
	});
});

describe('a page that changes', () => {
	const on = (start: Group<string>, stepsFirst: number) => {
		const course = new Course(start);
		steps(course, stepsFirst);
		return course;
	};

	it('keeps the turn on what it was on', () => {
		const course = on(PAGE, 3);
		course.renew(page('new', ['home', 'help', 'leave'], 'a', ['x', 'y'], 'b'));
		expect(at(course)).toBe('b');
	});

	it('keeps it on a group that has grown', () => {
		const course = on(PAGE, 2);
		course.renew(page(['home', 'help', 'leave'], 'a', ['x', 'y', 'z'], 'b'));
		expect(at(course)).toBe('[x y z]');
	});

	it('keeps it inside the group, and on the way out', () => {
		const course = on(PAGE, 2);
		course.choose();
		course.step();
		course.renew(page('a', ['x', 'y', 'z'], 'b'));
		expect(at(course)).toBe('y');
		steps(course, 2);
		course.renew(page('a', ['w', 'x', 'y', 'z'], 'b'));
		expect(at(course)).toBe('out of [w x y z]');
	});

	it('does not go into a group that has come about', () => {
		const course = on(page('a', 'b', 'c'), 1);
		course.renew(page(['a', 'b'], 'c', ['d', 'e']));
		expect(at(course)).toBe('[a b]');
	});

	it('goes on with what came after what is gone, or else before it', () => {
		const course = on(page('a', 'b', 'c'), 1);
		course.renew(page('a', 'c'));
		expect(at(course)).toBe('c');
		course.renew(page('a'));
		expect(at(course)).toBe('a');
	});

	it('begins anew where nothing is left of it', () => {
		const course = on(PAGE, 2);
		course.choose();
		course.renew(page('n', 'm'));
		expect(at(course)).toBe('n');
	});
});
