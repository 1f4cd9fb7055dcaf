import { screenLanguage, t } from '$lib/i18n/i18n.svelte';

/** What to choose in the browser's own window: it alone knows the printer. */
export function howToPrint(count: number): string[] {
	return [
		`${t('booklet:how.pages', { count })} ${t('booklet:how.order')}`,
		t('booklet:how.fold'),
		...(screenLanguage.dir === 'rtl' ? [t('booklet:how.spine')] : []),
		t('booklet:how.bigger'),
		t('booklet:how.bare')
	];
}
