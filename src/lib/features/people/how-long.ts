/** Whole years and months. */
export interface HowLong {
	years: number;
	months: number;
}

/** How long it is from one day to another (`YYYY-MM-DD`); null for less than a month. */
export function howLong(since: string, today: string): HowLong | null {
	const [from, to] = [since, today].map((day) => day.split('-').map(Number));
	const [fromYear = 0, fromMonth = 0, fromDay = 0] = from ?? [];
	const [toYear = 0, toMonth = 0, toDay = 0] = to ?? [];
	const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
	return months < 1 ? null : { years: Math.floor(months / 12), months: months % 12 };
}
