import { ATTACHMENT_KINDS } from '$lib/domain/attachments/attachment';
import { PERSON_ROLES } from '$lib/domain/people/roles';
import { roleName } from '$lib/features/shell/role-words';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';
import type { AccessLogItem } from '$lib/offline/index';

/** One look at the child's things, in plain words. */
export interface Look {
	id: number;
	who: string;
	/** Their job and where they work. */
	job: string;
	did: string;
	day: string;
}

/** What staff can have done; a newer service may know more. */
const DONE = [
	'read',
	'opened',
	'listed',
	'answered',
	'asked-heard',
	'published',
	'checked',
	'signed',
	'added',
	'assigned',
	'made-code',
	'stopped-code',
	'told',
	'told-in-person',
	'took-on',
	'extended',
	'decided',
	'planned',
	'noted',
	'asked-others',
	'ended-form',
	'ended-device',
	'let-in-device',
	'shut-device',
	'accepted',
	'appointed'
] as const;

const THINGS = [
	'message',
	'plan-reaction',
	'heard-answer',
	'contact-request',
	'advocate-request',
	'settings',
	'complaint',
	'complaint-next',
	'not-safe',
	'thanks',
	'rights-request',
	'booklet',
	...ATTACHMENT_KINDS,
	'review',
	'review-choices',
	'views',
	'private-topic',
	'review-request',
	'report-answer'
] as const;

/** The newest first. Of the same look by the same person on one day, one is enough. */
export function looks(items: readonly AccessLogItem[]): Look[] {
	const told = new Set<string>();
	return [...items]
		.reverse()
		.map(lookOf)
		.filter(({ who, did, day }) => {
			const same = `${who}\n${did}\n${day}`;
			if (told.has(same)) return false;
			told.add(same);
			return true;
		});
}

function lookOf({ id, at, who, did, what }: AccessLogItem): Look {
	return {
		id,
		who: who.name,
		job: t('settings:looked.job', { role: jobName(who.role), place: who.organisation }),
		did: didWords(did, what),
		day: screenLanguage.format.date(at, 'full')
	};
}

function didWords(did: string, what: string): string {
	const action = DONE.find((one) => one === did) ?? 'other';
	const thing = THINGS.find((one) => one === what) ?? 'other';
	return t(`settings:looked.did.${action}`, {
		thing: t(`settings:looked.thing.${thing}`),
		role: jobName(what)
	});
}

function jobName(role: string): string {
	const known = PERSON_ROLES.find((one) => one === role);
	return known ? roleName(known) : '';
}
