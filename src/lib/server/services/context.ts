import type { Clock } from '$lib/server/clock';
import type { Database } from '$lib/server/db/types';
import type { Log } from '$lib/server/log';
import type { AdvocacyRepository } from '$lib/server/repositories/advocacy';
import type { AttachmentsRepository } from '$lib/server/repositories/attachments';
import type { AuditRepository } from '$lib/server/repositories/audit';
import type { ChildrenRepository } from '$lib/server/repositories/children';
import type { ComplaintsRepository } from '$lib/server/repositories/complaints';
import type { ConsultationsRepository } from '$lib/server/repositories/consultations';
import type { DevicesRepository } from '$lib/server/repositories/devices';
import type { EntriesRepository } from '$lib/server/repositories/entries';
import type { FeedRepository } from '$lib/server/repositories/feed';
import type { MessagesRepository } from '$lib/server/repositories/messages';
import type { OfficeEntriesRepository } from '$lib/server/repositories/office-entries';
import type { PeopleRepository } from '$lib/server/repositories/people';
import type { PlanRepository } from '$lib/server/repositories/plan';
import type { PrivateTalksRepository } from '$lib/server/repositories/private-talks';
import type { ReviewArrangementsRepository } from '$lib/server/repositories/review-arrangements';
import type { ReviewReportsRepository } from '$lib/server/repositories/review-reports';
import type { ReviewsRepository } from '$lib/server/repositories/reviews';
import type { SecondFactorsRepository } from '$lib/server/repositories/second-factors';
import type { StaffRepository } from '$lib/server/repositories/staff';
import type { ServiceDirectory } from '$lib/server/service-info';

export interface Repositories {
	advocacy: AdvocacyRepository;
	attachments: AttachmentsRepository;
	audit: AuditRepository;
	children: ChildrenRepository;
	complaints: ComplaintsRepository;
	consultations: ConsultationsRepository;
	devices: DevicesRepository;
	entries: EntriesRepository;
	feed: FeedRepository;
	messages: MessagesRepository;
	officeEntries: OfficeEntriesRepository;
	people: PeopleRepository;
	plan: PlanRepository;
	privateTalks: PrivateTalksRepository;
	reviewArrangements: ReviewArrangementsRepository;
	reviewReports: ReviewReportsRepository;
	reviews: ReviewsRepository;
	secondFactors: SecondFactorsRepository;
	staff: StaffRepository;
}

/** What every service is built from. Handed in, so that a test can hand in its own. */
export interface ServiceContext {
	db: Database;
	repositories: Repositories;
	directory: ServiceDirectory;
	clock: Clock;
	/** A fresh UUID, version 7. */
	newId: () => string;
	/** Keyed hashes of a joining code: as it is kept now, then as it may have been kept before. */
	codeHashes: (code: string) => string[];
	log: Log;
	/** Where this service is reached from outside. */
	origin: string;
}
