const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What tells things apart, how they are drawn and by which rule a day was found. All of it is in the JSON. */
const FOR_COMPUTERS =
	/^(id|seq|feedSeq|entrySeq|upTo|order|version|skin|face|hair|top|child|device|entry|review|rule|profile|dueBy|prep|reviewOrder|reusable|joinedWith|actorKind|symbol|symbolLines|theme|font|spacing|calm|voice|more|big\w+|scan\w+|press\w+)$/;

/** The same, in one part alone. */
const IN_PART: Readonly<Record<string, RegExp>> = {
	children: /^place$/,
	attachments: /^(size|type|received|touchedAt)$/
};

/** How the app looks and what was read are known by the app alone; that they were said is for a person to read. */
const BODILESS = /^(settings|read-marks)$/;

/** Somebody's own words and names: said as they are, though one may be a short name of ours as well. */
const WRITTEN =
	/^(words|text|name|helper|helperName|title|line|pronouns|known|detail|others|unnamed|number|speaker|stranger|what)$/;

/** "made_at" and "madeAt" have one name, and so have somebody and their id. */
export function nameOf(key: string): string {
	if (ID.test(key)) return key;
	const camel = key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
	return camel.replace(/(?<=[a-z])Id$/, '');
}

/** @param within the part, or the name of the thing that it stands in */
export function isForComputers(name: string, within: string, row: object): boolean {
	const isBody = (name === 'content' || name === 'body') && 'kind' in row && BODILESS.test(String(row.kind));
	return isBody || FOR_COMPUTERS.test(name) || Boolean(IN_PART[within]?.test(name));
}

/** Whether it is somebody's own. */
export function isWritten(name: string): boolean {
	return WRITTEN.test(name);
}
