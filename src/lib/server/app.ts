import { v7 } from 'uuid';
import type { Pool } from 'pg';
import type { Clock } from './clock';
import type { Config } from './config';
import type { Database } from './db/types';
import { Metrics } from './http/metrics';
import { RateLimits } from './http/rate-limit';
import { Uploads } from './http/uploads';
import { Resealing } from './jobs/reseal';
import { Retention } from './jobs/retention';
import { LiveFeed } from './live-feed';
import type { Log } from './log';
import { AdvocacyRepository } from './repositories/advocacy';
import { AttachmentsRepository } from './repositories/attachments';
import { AuditRepository } from './repositories/audit';
import { ChildrenRepository } from './repositories/children';
import { ComplaintsRepository } from './repositories/complaints';
import { ConsultationsRepository } from './repositories/consultations';
import { DevicesRepository } from './repositories/devices';
import { EntriesRepository } from './repositories/entries';
import { FeedRepository } from './repositories/feed';
import { MessagesRepository } from './repositories/messages';
import { OfficeEntriesRepository } from './repositories/office-entries';
import { PeopleRepository } from './repositories/people';
import { PlanRepository } from './repositories/plan';
import { PrivateTalksRepository } from './repositories/private-talks';
import { ReviewArrangementsRepository } from './repositories/review-arrangements';
import { ReviewReportsRepository } from './repositories/review-reports';
import { ReviewsRepository } from './repositories/reviews';
import { ResealingRepository } from './repositories/resealing';
import { RetentionRepository } from './repositories/retention';
import { SecondFactorsRepository } from './repositories/second-factors';
import { StaffRepository } from './repositories/staff';
import { KeyRing, type MasterKey } from './sealing/key-ring';
import { OrganisationKeys } from './sealing/organisation-keys';
import type { ServiceDirectory } from './service-info';
import { AccessLogService } from './services/access-log';
import { AdvocacyService } from './services/advocacy';
import { AdvocateAccessService } from './services/advocate-access';
import { AllocationService } from './services/allocation';
import { BookletsService } from './services/booklets';
import { CalendarLinksService } from './services/calendar-links';
import { ChildProfilesService } from './services/child-profiles';
import { ChildrenService } from './services/children';
import { ComplaintHandlingService } from './services/complaint-handling';
import { ConsultationsService } from './services/consultations';
import { ComplaintsForChildrenService } from './services/complaints-for-children';
import { ComplaintsService } from './services/complaints';
import { ConcernsService } from './services/concerns';
import { DeskLanguageService } from './services/desk-language';
import { DeviceStates } from './services/device-states';
import { DevicesService } from './services/devices';
import { AttachmentsService } from './services/attachments';
import type { Repositories, ServiceContext } from './services/context';
import { EntriesService } from './services/entries';
import { FeedService } from './services/feed';
import { JoiningService } from './services/joining';
import { PeopleService } from './services/people';
import { PlanService } from './services/plan';
import { PrivateTalksService } from './services/private-talks';
import { PromisesService } from './services/promises';
import { ReviewAgreementsService } from './services/review-agreements';
import { ReviewDaysService } from './services/review-days';
import { ReviewDeskService } from './services/review-desk';
import { ReviewExclusionsService } from './services/review-exclusions';
import { ReviewInterpretersService } from './services/review-interpreters';
import { ReviewInvitationsService } from './services/review-invitations';
import { ReviewPeopleService } from './services/review-people';
import { ReviewPermissionsService } from './services/review-permissions';
import { ReviewPutOffService } from './services/review-put-off';
import { ReviewReportsService } from './services/review-reports';
import { ReviewReadinessService } from './services/review-readiness';
import { ReviewWishesService } from './services/review-wishes';
import { ReviewsService } from './services/reviews';
import { PasswordsService } from './services/passwords';
import { PasskeysService } from './services/passkeys';
import { ProviderSignInService } from './services/provider-sign-in';
import { SecondFactorsService } from './services/second-factors';
import { StaffEntriesService } from './services/staff-entries';
import { StaffSessionsService } from './services/staff-sessions';
import { ThreadsService } from './services/threads';

/** What the object graph is built from. */
export interface AppParts {
	config: Config;
	db: Database;
	pool: Pool;
	/** The database's address, for the connection that listens. */
	databaseUrl: string;
	masterKeys: readonly MasterKey[];
	/** Where the keys are kept in a file: reads them anew. */
	rereadKeys?: () => readonly MasterKey[];
	directory: ServiceDirectory;
	clock: Clock;
	log: Log;
}

function buildRepositories(keys: KeyRing): Repositories {
	return {
		advocacy: new AdvocacyRepository(),
		attachments: new AttachmentsRepository(keys),
		audit: new AuditRepository(),
		children: new ChildrenRepository(),
		complaints: new ComplaintsRepository(keys),
		consultations: new ConsultationsRepository(keys),
		devices: new DevicesRepository(),
		entries: new EntriesRepository(keys),
		feed: new FeedRepository(keys),
		messages: new MessagesRepository(keys),
		officeEntries: new OfficeEntriesRepository(keys),
		people: new PeopleRepository(),
		plan: new PlanRepository(),
		privateTalks: new PrivateTalksRepository(keys),
		reviewArrangements: new ReviewArrangementsRepository(keys),
		reviewReports: new ReviewReportsRepository(keys),
		reviews: new ReviewsRepository(keys),
		secondFactors: new SecondFactorsRepository(keys),
		staff: new StaffRepository()
	};
}

function buildServices(context: ServiceContext, signIn: Config['signIn']) {
	const feed = new FeedService(context);
	const secondFactors = new SecondFactorsService(context, signIn);
	const staffSessions = new StaffSessionsService(context, secondFactors);
	const providerSignIn = new ProviderSignInService(context, staffSessions, signIn?.oidc ?? null);
	const complaints = new ComplaintsService(context, feed);
	const deviceStates = new DeviceStates(context, feed);
	const entries = new EntriesService(context, feed, complaints, deviceStates);
	const people = new PeopleService(context, feed);
	const allocation = new AllocationService(context, feed, people);
	const children = new ChildrenService(context, feed, allocation);
	const childProfiles = new ChildProfilesService(context, children);
	const reviews = new ReviewsService(context, feed);
	const reviewWishes = new ReviewWishesService(context, reviews, entries, feed);
	const privateTalks = new PrivateTalksService(context, reviews, reviewWishes, feed);
	const staffEntries = new StaffEntriesService(context, entries, feed);
	return {
		feed,
		attachments: new AttachmentsService(context, feed),
		entries,
		people,
		advocacy: new AdvocacyService(context, entries, feed, people),
		advocateAccess: new AdvocateAccessService(context, children, deviceStates),
		allocation,
		children,
		complaintHandling: new ComplaintHandlingService(context, entries, complaints),
		complaintsForChildren: new ComplaintsForChildrenService(context, complaints),
		consultations: new ConsultationsService(context, reviews),
		concerns: new ConcernsService(context, staffEntries, complaints),
		accessLog: new AccessLogService(context),
		joining: new JoiningService(context, children, deviceStates),
		deskLanguage: new DeskLanguageService(context),
		devices: new DevicesService(context, children, feed),
		plan: new PlanService(context, feed),
		promises: new PromisesService(context, feed, children),
		booklets: new BookletsService(context, childProfiles),
		childProfiles,
		reviews,
		reviewWishes,
		privateTalks,
		reviewDays: new ReviewDaysService(
			context,
			reviews,
			new ReviewAgreementsService(context, reviewWishes),
			privateTalks
		),
		reviewDesk: new ReviewDeskService(context, reviews, reviewWishes, staffEntries),
		reviewExclusions: new ReviewExclusionsService(context, reviews, feed),
		reviewInvitations: new ReviewInvitationsService(context, reviews),
		reviewInterpreters: new ReviewInterpretersService(context, reviews, reviewWishes),
		reviewPeople: new ReviewPeopleService(context, reviews, reviewWishes, feed),
		reviewPermissions: new ReviewPermissionsService(context, reviews),
		reviewReadiness: new ReviewReadinessService(context),
		reviewReports: new ReviewReportsService(context, reviews, feed),
		reviewPutOff: new ReviewPutOffService(context),
		calendarLinks: new CalendarLinksService(context, reviews),
		staffEntries,
		threads: new ThreadsService(context, staffEntries),
		secondFactors,
		passkeys: new PasskeysService(context, secondFactors),
		staffSessions,
		providerSignIn,
		passwords: new PasswordsService(context, providerSignIn)
	};
}

/** Builds everything once. The only place where repositories and services meet. */
export function buildApp(parts: AppParts) {
	const { config, db, pool, directory, clock, log } = parts;
	const organisationKeys = new OrganisationKeys(config.organisationKeys);
	const keys = new KeyRing(parts.masterKeys, {
		shared: parts.rereadKeys,
		own: () => organisationKeys.read()
	});
	const context: ServiceContext = {
		db,
		repositories: buildRepositories(keys),
		directory,
		clock,
		log,
		origin: config.origin,
		newId: () => v7(),
		codeHashes: (code) => keys.codeHashes(code)
	};
	const services = buildServices(context, config.signIn);
	return {
		config,
		log,
		clock,
		directory,
		context,
		metrics: new Metrics(),
		limits: new RateLimits(pool),
		live: new LiveFeed(parts.databaseUrl, log),
		isReady: async () => (await pool.query('select 1')).rowCount === 1,
		organisationKeys,
		uploads: new Uploads(services.attachments),
		retention: new Retention(db, new RetentionRepository(), clock),
		resealing: new Resealing(db, keys, new ResealingRepository(keys), context.repositories.staff, log),
		...services
	};
}

export type App = ReturnType<typeof buildApp>;
