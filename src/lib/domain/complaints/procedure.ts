import { wd, within, type ComputedDate, type DeadlineRule } from '$lib/domain/jurisdiction/deadline';
import { dueOf } from '$lib/domain/jurisdiction/due';
import type { JurisdictionProfile } from '$lib/domain/jurisdiction/profile';
import type { ComplaintTrack } from './complaint';
import type { Holidays } from '$lib/domain/jurisdiction/working-days';

/** One stage of how a place answers complaints. */
export interface ComplaintStageRule {
	/** Several people decide together. */
	isPanel: boolean;
	/** When an answer is owed. */
	answer: DeadlineRule;
	/** How long it may take where it is not simple; null where nothing says. */
	latest: DeadlineRule | null;
}

const REGULATIONS = 'Children Act 1989 Representations Procedure (England) Regulations 2006';

function stage(answer: number, latest: number | null, where: string, isPanel = false): ComplaintStageRule {
	const source = `${REGULATIONS}, ${where}`;
	return {
		isPanel,
		answer: within('complaint-stage', wd(answer), 'complaints-officer', source),
		latest: latest === null ? null : within('complaint-stage', wd(latest), 'complaints-officer', source)
	};
}

/** Local resolution, an investigation, and a review panel. */
const ENGLAND = [
	stage(10, 20, 'stage 1'),
	stage(25, 65, 'stage 2'),
	stage(30, null, 'stage 3', true)
] as const;

/** No source says how many stages there are, nor how long one takes: a person sets each day. */
const UNSTATED: ComplaintStageRule = {
	isPanel: false,
	answer: within('complaint-stage', null, 'complaints-officer', 'J-6.7', { confidence: 'unstated' }),
	latest: null
};

const STAGES: Readonly<Record<string, readonly ComplaintStageRule[] | null>> = {
	england: ENGLAND,
	'england-luton': ENGLAND,
	'jersey-2013': null
};

/** So that a place without stages of its own comes to an end some day. */
const MOST_STAGES = 9;

/** A stage, from 1 on; null where there is none such. Whether a child is safe waits for no procedure's days. */
export function stageRule(
	{ id }: Pick<JurisdictionProfile, 'id'>,
	track: ComplaintTrack,
	stage: number
): ComplaintStageRule | null {
	if (!Number.isInteger(stage) || stage < 1 || stage > MOST_STAGES) return null;
	const stages = track === 'safety' ? null : (STAGES[id] ?? null);
	return stages === null ? UNSTATED : (stages[stage - 1] ?? null);
}

export interface StageDays {
	isPanel: boolean;
	answerBy: ComputedDate;
	latestBy: ComputedDate | null;
}

/** The days of a stage that starts on `startedOn`, with what they were worked out by; null where there is no such stage. */
export function stageDays(
	profile: Pick<JurisdictionProfile, 'id' | 'version'>,
	{ track, stage, startedOn }: { track: ComplaintTrack; stage: number; startedOn: string },
	holidays: Holidays
): StageDays | null {
	const rule = stageRule(profile, track, stage);
	if (!rule) return null;
	const day = (by: DeadlineRule, name: string): ComputedDate => ({
		on: dueOf(by, { anchor: startedOn, holidays }).on,
		rule: `${track}.stage-${stage}.${name}`,
		profile: profile.id,
		version: profile.version
	});
	return {
		isPanel: rule.isPanel,
		answerBy: day(rule.answer, 'answer'),
		latestBy: rule.latest && day(rule.latest, 'latest')
	};
}

/** Why an answer can't be put off to a day. */
export type NotExtendable = 'no-longer-limit' | 'extended-already' | 'not-later' | 'past' | 'too-late';

/**
 * Whether the answer of an open stage may be put off to a day: once, where the rule of the place knows a
 * longer limit, and never beyond that. Null: it may.
 */
export function whyNotExtendable(
	stage: { answerBy: string | null; latestBy: string | null; isExtended: boolean },
	{ to, today }: { to: string; today: string }
): NotExtendable | null {
	const { answerBy, latestBy, isExtended } = stage;
	if (answerBy === null || latestBy === null) return 'no-longer-limit';
	if (isExtended) return 'extended-already';
	if (to > latestBy) return 'too-late';
	if (to < today) return 'past';
	return to > answerBy ? null : 'not-later';
}
