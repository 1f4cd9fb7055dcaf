/** A day of the calendar, `YYYY-MM-DD`, in words. */
export function localDay(on: string, lang: string): string {
	return new Intl.DateTimeFormat(local(lang), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(on));
}

export function localMoment(at: Date, lang: string): string {
	const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' } as const;
	return new Intl.DateTimeFormat(local(lang), format).format(at);
}

/** Days as they are written here: of "en" alone a machine makes the months come first. */
function local(lang: string): string {
	return lang === 'en' ? 'en-GB' : lang;
}
