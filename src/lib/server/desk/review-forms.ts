import type { z } from 'zod';
import {
	AdjournmentV1,
	BookingV1,
	HeldV1,
	NewPersonV1,
	PermissionDraftV1,
	PersonDecisionV1,
	WishAnswerDraftV1
} from '$lib/contract/v1/review-desk';
import { ExclusionV1 } from '$lib/contract/v1/reviews';
import type { FieldError } from '$lib/desk/writing';
import type { WishKey } from '$lib/domain/review/wishes';
import type { AdultText } from '$lib/domain/text/text';
import { momentAt } from '$lib/server/clock';
import { fieldErrors, wordsOf } from './fields';

export type FormErrors = Record<string, FieldError>;

/** A form as it was read: its values come back with every error, and the draft is there when nothing is wrong. */
export interface ReadForm<Draft> {
	values: Record<string, string>;
	errors: FormErrors;
	draft?: Draft;
}

function valuesOf(form: FormData): Record<string, string> {
	return Object.fromEntries(
		[...new Set(form.keys())].map((name) => [name, form.getAll(name).length > 1 ? '' : wordsOf(form, name)])
	);
}

/** What was written for a child, in the language of whoever wrote it; nothing where nothing was. */
export function textOf(form: FormData, name: string, lang: string): { [name: string]: AdultText } {
	const text = wordsOf(form, name);
	return text ? { [name]: { lang, text } } : {};
}

function checkedIn(form: FormData, names: readonly string[]): Record<string, true> {
	return Object.fromEntries(names.filter((name) => form.has(name)).map((name) => [name, true]));
}

/** `upTo` stands in every form that answers: what the child says meanwhile is not answered by it. */
function upToOf(form: FormData): { upTo?: number } {
	const upTo = wordsOf(form, 'upTo');
	return upTo === '' ? {} : { upTo: Number(upTo) };
}

export function readWith<Schema extends z.ZodType>(
	form: FormData,
	schema: Schema,
	sent: unknown
): ReadForm<z.output<Schema>> {
	const values = valuesOf(form);
	const parsed = schema.safeParse(sent);
	if (parsed.success) return { values, errors: {}, draft: parsed.data };
	const errors = Object.entries(fieldErrors(parsed.error)).map(([path, code]) => [
		path.replace(/\.text$/, ''),
		code
	]);
	return { values, errors: Object.fromEntries(errors) as FormErrors };
}

export function readAnswer(form: FormData, wish: WishKey, lang: string) {
	return readWith(form, WishAnswerDraftV1, {
		wish,
		state: wordsOf(form, 'state'),
		...textOf(form, 'words', lang),
		...upToOf(form)
	});
}

export function readDecision(form: FormData, lang: string) {
	const items = form.getAll('items').filter((item) => typeof item === 'string');
	const otherWay = wordsOf(form, 'otherWay');
	const comes = wordsOf(form, 'comes');
	return readWith(form, PersonDecisionV1, {
		comes,
		// A part of nothing else than a part.
		...(comes === 'part' ? { ...textOf(form, 'part', lang), ...(items.length > 0 ? { items } : {}) } : {}),
		...textOf(form, 'why', lang),
		...textOf(form, 'whyShared', lang),
		...checkedIn(form, ['leftOut', 'hidePlace']),
		...(otherWay ? { otherWay } : {}),
		...upToOf(form)
	});
}

export function readExclusion(form: FormData, lang: string) {
	return readWith(form, ExclusionV1, {
		...textOf(form, 'part', lang),
		...textOf(form, 'why', lang),
		...textOf(form, 'otherWay', lang)
	});
}

export function readNewPerson(form: FormData, lang: string) {
	const id = wordsOf(form, 'id');
	return readWith(form, NewPersonV1, {
		...(id ? { id } : {}),
		name: wordsOf(form, 'name'),
		...textOf(form, 'job', lang)
	});
}

/** A day and a time of the place's clocks, as a moment; nothing where one of them is no such thing. */
export function startOf(form: FormData, timeZone: string): { startsAt?: string } {
	const [day, time] = [wordsOf(form, 'day'), wordsOf(form, 'time')];
	const isWhole = /^\d{4}-\d\d-\d\d$/.test(day) && /^\d\d:\d\d$/.test(time);
	const moment = isWhole ? momentAt(`${day}T${time}`, timeZone) : null;
	return moment && !Number.isNaN(moment.getTime()) ? { startsAt: moment.toISOString() } : {};
}

export interface Place {
	lang: string;
	timeZone: string;
}

/** The service and the contract speak of the start; the form has a day and a time. */
export function byFormField(errors: FormErrors): FormErrors {
	const { startsAt, on, ...others } = errors;
	const day = startsAt ?? on;
	return { ...others, ...(day ? { day: day === 'missing' ? 'dayAndTime' : day } : {}) };
}

export function readBooking(form: FormData, { lang, timeZone }: Place) {
	const [placeKind, reason] = [wordsOf(form, 'placeKind'), wordsOf(form, 'reason')];
	const booking = readWith(form, BookingV1, {
		...startOf(form, timeZone),
		minutes: Number(wordsOf(form, 'minutes')),
		...textOf(form, 'place', lang),
		...(placeKind ? { placeKind } : {}),
		...(reason ? { reason } : {}),
		...textOf(form, 'why', lang),
		...checkedIn(form, ['isSuggestion', 'isNoSchoolDay'])
	});
	return { ...booking, errors: byFormField(booking.errors) };
}

export function readAdjournment(form: FormData, { lang, timeZone }: Place) {
	const [reason, childWants] = [wordsOf(form, 'reason'), wordsOf(form, 'childWants')];
	const lacking = form.getAll('lacking').map(String);
	const adjournment = readWith(form, AdjournmentV1, {
		...startOf(form, timeZone),
		...textOf(form, 'why', lang),
		...(reason ? { reason } : {}),
		...(childWants ? { childWants } : {}),
		lacking,
		childAsked: form.has('childAsked'),
		carerAsked: form.has('carerAsked')
	});
	const values: Record<string, string> = { ...adjournment.values, lacking: lacking.join(' ') };
	return { ...adjournment, values, errors: byFormField(adjournment.errors) };
}

/** It is for whoever decides, and no child reads it. */
export function readPermission(form: FormData) {
	const { values, errors, ...draft } = readWith(form, PermissionDraftV1, {
		on: wordsOf(form, 'day'),
		why: wordsOf(form, 'permissionWhy')
	});
	const { why, ...others } = byFormField(errors);
	return { values, errors: { ...others, ...(why ? { permissionWhy: why } : {}) }, ...draft };
}

export function readHeld(form: FormData, { lang }: Place) {
	const held = readWith(form, HeldV1, { on: wordsOf(form, 'day'), ...textOf(form, 'noTalk', lang) });
	return { ...held, errors: byFormField(held.errors) };
}
