import { isDeskLanguage } from '$lib/domain/people/desk-languages';
import { invalid } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import type { ServiceContext } from './context';

/** The language in which somebody has the desk. Each chooses their own, and nobody another's. */
export class DeskLanguageService {
	constructor(private readonly context: ServiceContext) {}

	/** @throws {Refusal} not-valid where the desk is not whole in this language */
	async choose(staff: StaffActor, language: string): Promise<void> {
		if (!isDeskLanguage(language)) throw invalid('language', 'unknown');
		const { repositories, db } = this.context;
		await repositories.staff.setLanguage(db, staff.staffId, language);
	}
}
