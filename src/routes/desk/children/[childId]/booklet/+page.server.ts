import { READING_LEVELS } from '$lib/domain/text/text';
import { LANGUAGES } from '$lib/i18n/languages';
import { deskBooklet } from '$lib/server/desk/booklet';
import { childFacts } from '$lib/server/desk/child-views';
import { forStaff, idFrom } from '$lib/server/desk/guard';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = forStaff(async ({ params, url }, { staff, app }) => {
	const childId = idFrom(params.childId);
	const facts = childFacts(await app.childProfiles.profile(staff, childId));
	// What the address says; as the child likes it where it says nothing, or anything odd.
	const level = READING_LEVELS.find((one) => one === url.searchParams.get('level')) ?? facts.level;
	const chosen = LANGUAGES.find(({ lang }) => lang === url.searchParams.get('lang'));
	const lang = chosen?.lang ?? facts.appLanguage;
	return {
		child: { id: childId, name: facts.name },
		level,
		lang,
		booklet: await deskBooklet(app, staff, { childId, lang, level })
	};
});
