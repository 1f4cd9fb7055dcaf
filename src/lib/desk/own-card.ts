import type { Picture } from '$lib/domain/people/picture';
import type { ReadingLevel } from '$lib/domain/text/text';
import type { FieldError } from './writing';

/** Ways to reach staff that they fill in themselves. */
export const CARD_WAYS = ['call', 'text', 'email'] as const;

export type CardWay = (typeof CARD_WAYS)[number];

/** Children of every level read it; the words are to suit most of them. */
export const CARD_READERS: ReadingLevel = 'symbols-and-words';

/** A worker's own card as it stands in the form. */
export interface OwnCardValues {
	job: string;
	hello: string;
	reach: Record<CardWay, { detail: string; when: string }>;
	hasPicture: boolean;
	picture: Picture;
}

export type OwnCardErrors = Record<string, FieldError>;

/** Where choosing begins. */
export const FIRST_PICTURE: Picture = { face: 1, skin: 0, hair: 1, top: 0 };

/** The biggest photo that may be sent; the whole form may not be over 8 MB. */
export const MOST_PHOTO_BYTES = 7_000_000;
