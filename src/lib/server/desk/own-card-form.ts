import { z } from 'zod';
import { wordsV1 } from '$lib/contract/v1/text';
import {
	CARD_WAYS,
	FIRST_PICTURE,
	MOST_PHOTO_BYTES,
	type CardWay,
	type OwnCardErrors,
	type OwnCardValues
} from '$lib/desk/own-card';
import type { FieldError } from '$lib/desk/writing';
import type { Reach } from '$lib/domain/people/person';
import { PICTURE_BOUNDS, type Picture } from '$lib/domain/people/picture';
import type { AdultText } from '$lib/domain/text/text';
import type { StaffCard } from '$lib/server/services/people';
import { fieldErrors, wordsOf } from './fields';
import { toPortrait } from './portrait';

const LINE = wordsV1(200);
const HELLO = wordsV1(600);
const PHONE = z.string().regex(/^\+?[0-9][0-9 ]{4,20}$/);
const EMAIL = z.email().max(200);
const DETAIL: Record<CardWay, { schema: z.ZodType; code: FieldError }> = {
	call: { schema: PHONE, code: 'notAPhone' },
	text: { schema: PHONE, code: 'notAPhone' },
	email: { schema: EMAIL, code: 'notAnEmail' }
};

/** What stands in the form at first. */
export function ownCardValues(card: StaffCard): OwnCardValues {
	const way = (name: CardWay) => {
		const reach = card.reach.find((each) => each.way === name);
		return { detail: reach?.detail ?? '', when: reach?.when?.text ?? '' };
	};
	return {
		job: card.job?.text ?? '',
		hello: card.hello?.text ?? '',
		reach: { call: way('call'), text: way('text'), email: way('email') },
		hasPicture: card.picture !== null,
		picture: card.picture ?? FIRST_PICTURE
	};
}

interface ReadCard {
	values: OwnCardValues;
	errors: OwnCardErrors;
	/** There when nothing is wrong. */
	card?: Partial<StaffCard>;
}

/** Reads a worker's own card. Translations stay as long as the words that they translate do. */
export async function readOwnCard(form: FormData, before: StaffCard, lang: string): Promise<ReadCard> {
	const values = valuesIn(form);
	const photo = await photoIn(form);
	const errors = { ...errorsIn(values), ...(photo.error ? { photo: photo.error } : {}) };
	if (Object.keys(errors).length > 0) return { values, errors };
	const card: Partial<StaffCard> = {
		job: adultText(values.job, before.job, lang),
		hello: adultText(values.hello, before.hello, lang),
		reach: reachOf(values, before.reach, lang),
		picture: values.hasPicture ? values.picture : null,
		...(photo.photo === undefined ? {} : { photo: photo.photo })
	};
	return { values, errors, card };
}

function valuesIn(form: FormData): OwnCardValues {
	const way = (name: CardWay) => ({ detail: wordsOf(form, name), when: wordsOf(form, `${name}When`) });
	return {
		job: wordsOf(form, 'job'),
		hello: wordsOf(form, 'hello'),
		reach: { call: way('call'), text: way('text'), email: way('email') },
		hasPicture: form.get('hasPicture') === 'yes',
		picture: Object.fromEntries(
			(['face', 'skin', 'hair', 'top'] as const).map((part) => [part, partOf(form, part)])
		) as unknown as Picture
	};
}

function partOf(form: FormData, part: keyof Picture): number {
	const { first, last } = PICTURE_BOUNDS[part];
	const chosen = Number(form.get(part));
	return Number.isInteger(chosen) && chosen >= first && chosen <= last ? chosen : FIRST_PICTURE[part];
}

function errorsIn(values: OwnCardValues): OwnCardErrors {
	const errors: OwnCardErrors = {};
	const check = (name: string, schema: z.ZodType, value: string, code?: FieldError) => {
		if (value === '') return;
		const parsed = schema.safeParse(value);
		if (!parsed.success) errors[name] = code ?? fieldErrors(parsed.error)[''] ?? 'unknown';
	};
	check('job', LINE, values.job);
	check('hello', HELLO, values.hello);
	for (const way of CARD_WAYS) {
		check(way, DETAIL[way].schema, values.reach[way].detail, DETAIL[way].code);
		check(`${way}When`, LINE, values.reach[way].when);
	}
	return errors;
}

/** Undefined leaves the photo as it is; null takes it away. */
async function photoIn(form: FormData): Promise<{ photo?: string | null; error?: FieldError }> {
	const file = form.get('photo');
	if (!(file instanceof File) || file.size === 0) return form.has('removePhoto') ? { photo: null } : {};
	if (file.size > MOST_PHOTO_BYTES) return { error: 'pictureTooBig' };
	const photo = await toPortrait(new Uint8Array(await file.arrayBuffer()));
	return photo === null ? { error: 'notAPicture' } : { photo };
}

function adultText(text: string, before: AdultText | null, lang: string): AdultText | null {
	if (text === '') return null;
	return before?.lang === lang && before.text === text ? before : { lang, text };
}

/** Ways that are not in the form, such as a letter, stay as they are. */
function reachOf(values: OwnCardValues, before: readonly Reach[], lang: string): Reach[] {
	const others = before.filter(({ way }) => !(CARD_WAYS as readonly string[]).includes(way));
	const filled = CARD_WAYS.flatMap((way): Reach[] => {
		const { detail, when } = values.reach[way];
		if (detail === '') return [];
		const known = before.find((each) => each.way === way)?.when ?? null;
		const text = adultText(when, known, lang);
		return [{ way, detail, ...(text ? { when: text } : {}) }];
	});
	return [...filled, ...others];
}
