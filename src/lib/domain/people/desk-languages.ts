/** Languages that the desk has all its words in. */
export const DESK_LANGUAGES = ['en', 'cy', 'ar'] as const;

export type DeskLanguage = (typeof DESK_LANGUAGES)[number];

export function isDeskLanguage(tag: string): tag is DeskLanguage {
	return (DESK_LANGUAGES as readonly string[]).includes(tag);
}
