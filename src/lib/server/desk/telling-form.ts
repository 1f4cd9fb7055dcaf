import { ComplaintForChildV1, type ComplaintForChild } from '$lib/contract/v1/complaints';
import { IdV1 } from '$lib/contract/v1/text';
import type { TellingErrors, TellingValues } from '$lib/desk/telling';
import { fieldErrors, wordsOf } from './fields';

interface ReadTelling {
	values: TellingValues;
	errors: TellingErrors;
	/** There when nothing is wrong. */
	draft?: ComplaintForChild & { id?: string };
}

/** Reads a complaint that is told for a child. The words come back with every error. */
export function readTelling(form: FormData): ReadTelling {
	const values: TellingValues = {
		words: wordsOf(form, 'words'),
		about: form.getAll('about').filter((one) => typeof one === 'string'),
		hurt: form.has('hurt'),
		happeningNow: wordsOf(form, 'happeningNow'),
		wasAsked: wordsOf(form, 'wasAsked'),
		says: wordsOf(form, 'says'),
		tellIro: form.has('tellIro'),
		when: wordsOf(form, 'when'),
		tellInPersonBy: wordsOf(form, 'tellInPersonBy')
	};
	const parsed = ComplaintForChildV1.safeParse(sentIn(values));
	const errors: TellingErrors = {
		...(parsed.success ? {} : byField(fieldErrors(parsed.error))),
		...(['yes', 'no'].includes(values.wasAsked) ? {} : { wasAsked: 'missing' }),
		...(['now', 'in-person'].includes(values.when) ? {} : { when: 'missing' })
	};
	if (!parsed.success || Object.keys(errors).length > 0) return { values, errors };
	const id = IdV1.safeParse(form.get('id'));
	return { values, errors, draft: { ...parsed.data, ...(id.success ? { id: id.data } : {}) } };
}

function sentIn(values: TellingValues): unknown {
	const { words, about, hurt, happeningNow, wasAsked, says, tellIro, when, tellInPersonBy } = values;
	const isId = (one: string) => IdV1.safeParse(one).success;
	return {
		words,
		about: about.filter(isId),
		aboutRoles: about.filter((one) => !isId(one)),
		hurt,
		happeningNow,
		childSays: { wasAsked: wasAsked === 'yes', words: says },
		tellIro,
		...(when === 'in-person' ? { tellInPersonBy } : {})
	};
}

function byField(found: ReturnType<typeof fieldErrors>): TellingErrors {
	const { words, happeningNow, tellInPersonBy } = found;
	const says = found['childSays.words'];
	return {
		...(words ? { words } : {}),
		...(happeningNow ? { happeningNow: 'missing' } : {}),
		...(says ? { says } : {}),
		...(tellInPersonBy ? { tellInPersonBy } : {}),
		...(Object.keys(found).some((path) => path.startsWith('about')) ? { about: 'unknown' } : {})
	};
}
