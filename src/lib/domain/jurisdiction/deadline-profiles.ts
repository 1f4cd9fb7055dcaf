import type { DeadlineRules } from './deadline';
import { ENGLAND } from './deadlines/england';
import { JERSEY_2013 } from './deadlines/jersey';
import { LUTON } from './deadlines/luton';
import { PRACTICE, type Practice } from './practice';
import { profileFor } from './profiles';

/** The deadlines and ways of one place. Kept apart from its routes: no device needs them. */
export interface DeadlineProfile {
	id: string;
	version: number;
	rules: DeadlineRules;
	practice: Practice;
}

const RULES: Readonly<Record<string, DeadlineRules>> = {
	england: ENGLAND,
	'england-luton': LUTON,
	'jersey-2013': JERSEY_2013
};

/** Throws for a profile that does not exist: a place without rules must not start. */
export function deadlinesFor(id: string): DeadlineProfile {
	const { version } = profileFor(id);
	const [rules, practice] = [RULES[id], PRACTICE[id]];
	if (!rules || !practice) throw new Error(`There are no deadlines for "${id}"`);
	return { id, version, rules, practice };
}
