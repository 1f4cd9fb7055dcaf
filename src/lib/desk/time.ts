/** The day that a moment (ISO 8601) falls on at a place, as `YYYY-MM-DD`. */
export function dayIn(moment: string, timeZone: string): string {
	return new Intl.DateTimeFormat('en-CA', {
		timeZone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit'
	}).format(new Date(moment));
}
