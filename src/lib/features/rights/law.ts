/** The law that is named for a place, by its profile; nothing where none is known. */
const LAWS: Readonly<Record<string, 'england' | 'jersey'>> = {
	england: 'england',
	'england-luton': 'england',
	'jersey-2013': 'jersey'
};

export function lawOf(profile: string | undefined): 'england' | 'jersey' | undefined {
	return profile === undefined ? undefined : LAWS[profile];
}
