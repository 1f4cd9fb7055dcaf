import { z } from 'zod';
import type { AdultText, LevelledText } from '$lib/domain/text/text';

export const LanguageTagV1 = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/);

/** Words of one field. No control characters: they can't be shown, and PostgreSQL can't hold a zero byte. */
export function wordsV1(max: number) {
	return (
		z
			.string()
			.trim()
			.min(1)
			.max(max)
			// eslint-disable-next-line no-control-regex -- control characters are what is refused
			.regex(/^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF]*$/u)
	);
}

/** The name of a symbol, or of one that only a newer app has. */
export const SymbolNameV1 = z.string().regex(/^[a-z0-9-]{1,40}$/);

export const LevelledTextV1 = z.object({
	symbols: wordsV1(200),
	'symbols-and-words': wordsV1(1000),
	words: wordsV1(2000)
}) satisfies z.ZodType<LevelledText>;

function adultTextV1<T>(text: z.ZodType<T>) {
	return z.object({
		lang: LanguageTagV1,
		text,
		easy: text.optional(),
		translations: z
			.record(LanguageTagV1, z.object({ text, checkedBy: z.string().max(120).nullable() }))
			.optional()
	});
}

export const AdultTextV1 = adultTextV1(wordsV1(4000)).meta({
	id: 'AdultText'
}) satisfies z.ZodType<AdultText>;

export const AdultListV1 = adultTextV1(z.array(wordsV1(200)).max(12)).meta({
	id: 'AdultList'
}) satisfies z.ZodType<AdultText<string[]>>;

export const AdultLevelsV1 = adultTextV1(LevelledTextV1).meta({ id: 'AdultLevels' }) satisfies z.ZodType<
	AdultText<LevelledText>
>;

/** `YYYY-MM-DD`, a day that exists. */
export const DateV1 = z.iso.date();

/** ISO 8601 with offset. */
export const TimeV1 = z.iso.datetime({ offset: true });

export const IdV1 = z.uuid();
