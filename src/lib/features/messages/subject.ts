import type { MessageSubject } from '$lib/domain/entries/entry';
import { isPlanHeading } from '$lib/domain/plan/headings';

/** What a new message is about, from the address that led to it; null where that says nothing. */
export function readSubject(params: URLSearchParams): MessageSubject | null {
	const on = params.get('subject');
	const heading = params.get('heading');
	const line = params.get('line');
	if (on === 'plan') return isPlanHeading(heading) ? { on, heading } : null;
	if (on === 'promise') return line && /^line\d{1,2}$/.test(line) ? { on, line } : { on };
	return on === 'review' || on === 'changed-iro' ? { on } : null;
}
