import { TalkBookingV1, TalkNoteDraftV1 } from '$lib/contract/v1/talks';
import { optionalWordsOf, wordsOf } from './fields';
import { byFormField, readWith, startOf, textOf, type FormErrors, type Place } from './review-forms';

/** Who else is there is a name, and no word to a child. */
function othersOf(form: FormData): { others?: string } {
	const others = optionalWordsOf(form, 'whoElse');
	return others === undefined ? {} : { others };
}

export function byTalkField(errors: FormErrors): FormErrors {
	const { others, ...rest } = byFormField(errors);
	return { ...rest, ...(others ? { whoElse: others } : {}) };
}

export function readTalkBooking(form: FormData, { lang, timeZone }: Place) {
	const way = wordsOf(form, 'way');
	const booking = readWith(form, TalkBookingV1, {
		...startOf(form, timeZone),
		minutes: Number(wordsOf(form, 'minutes')),
		way,
		// Where is a matter of those who meet.
		...(way === 'in-person' ? textOf(form, 'place', lang) : {}),
		...othersOf(form),
		...textOf(form, 'words', lang),
		...textOf(form, 'why', lang)
	});
	return { ...booking, errors: byTalkField(booking.errors) };
}

export function readHeldTalk(form: FormData, { lang }: Place) {
	const note = readWith(form, TalkNoteDraftV1, {
		...idOf(form),
		outcome: 'held',
		on: wordsOf(form, 'day'),
		way: wordsOf(form, 'way'),
		...othersOf(form),
		...(form.has('atHome') ? { atHome: true } : {}),
		...textOf(form, 'said', lang),
		...textOf(form, 'saw', lang)
	});
	const { said, ...errors } = byTalkField(note.errors);
	// One of the two is needed, and the schema can say so only as a rule of its own.
	return {
		...note,
		errors: { ...errors, ...(said ? { said: said === 'unknown' ? 'missing' : said } : {}) } as FormErrors
	};
}

export function readDeclinedTalk(form: FormData, { lang }: Place) {
	return readWith(form, TalkNoteDraftV1, {
		...idOf(form),
		outcome: 'declined',
		...textOf(form, 'words', lang)
	});
}

export function readNoTalk(form: FormData, { lang }: Place) {
	return readWith(form, TalkNoteDraftV1, { ...idOf(form), outcome: 'none', ...textOf(form, 'why', lang) });
}

/** Stands in every form that writes something down: sent twice, it is written down once. */
function idOf(form: FormData): { id?: string } {
	const id = optionalWordsOf(form, 'id');
	return id === undefined ? {} : { id };
}
