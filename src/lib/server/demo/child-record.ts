import type { Person } from '$lib/domain/people/person';
import type { PersonRole } from '$lib/domain/people/roles';
import type { PlanHeading } from '$lib/domain/plan/headings';
import type { PlanCardContent } from '$lib/domain/plan/plan-card';
import type { PersonDecision } from '$lib/domain/review/arrangements';
import type { ReviewPlace } from '$lib/domain/review/choices';
import type { Review } from '$lib/domain/review/review';
import type { TalkedWay } from '$lib/domain/review/talk';
import type { AdultText, LevelledText } from '$lib/domain/text/text';
import type { StoryDay, StoryMoment } from './calendar';
import type { OrganisationKey } from './organisations';
import type { Act } from './scene';
import type { StaffKey } from './staff';

/** Somebody in the child's life who does not work for the service. */
export interface DemoPerson extends Pick<Person, 'job' | 'canHelpWith' | 'picture' | 'hello' | 'reach'> {
	/** How the child's plan names them in `who`. */
	key: string;
	name: string;
	role: PersonRole;
	since?: StoryDay;
	order: number;
}

/** A member of staff who begins to work with the child. */
export interface DemoAssignment {
	staff: StaffKey;
	/** The first day, and the day on which it is entered. */
	from: StoryMoment;
	whyChanged?: AdultText;
	/** When this IRO signs the promise. */
	signs?: StoryMoment;
}

/** What was decided on somebody for one review. */
export interface DemoReviewPerson extends PersonDecision {
	/** Key of a person. */
	who: string;
}

export interface DemoTalk {
	/** When it was, and was written down. */
	at: StoryMoment;
	way: TalkedWay;
	atHome?: boolean;
	said: AdultText;
	saw: AdultText;
}

export interface DemoReview extends Pick<Review, 'chairedBy'> {
	/** The IRO who arranges it. */
	by: StaffKey;
	/** When it was put in the diary. */
	set: StoryMoment;
	startsAt: StoryMoment;
	minutes: number;
	place: AdultText;
	placeKind: ReviewPlace;
	/** Who was asked to come when it was set. */
	people?: DemoReviewPerson[];
	/** What was written down of the private talk before it, for one that was held. */
	talk?: DemoTalk;
}

export interface DemoCard {
	heading: PlanHeading;
	by: StaffKey;
	at: StoryMoment;
	now: AdultText<LevelledText>;
	next: AdultText<LevelledText>;
	/** Keys of people and staff; `child` is the child. */
	who: string[];
	byWhen: StoryDay;
	symbolLines?: PlanCardContent['symbolLines'];
	/** From the second card under a heading on. */
	why?: AdultText;
}

export interface DemoChild {
	/** The name that the child uses. */
	name: string;
	organisation: Exclude<OrganisationKey, 'loudhailer'>;
	birthday: StoryDay;
	pronouns?: string;
	language: string;
	skin?: number;
	lookedAfterSince: StoryDay;
	/** By whom and when the child was added here. */
	added: { by: StaffKey; at: StoryMoment };
	/** Names of those whom the child lets help them. */
	helpers: string[];
	team: DemoAssignment[];
	people: DemoPerson[];
	/** The last review that was held. */
	lastReview?: DemoReview;
	nextReview?: DemoReview;
	plan: DemoCard[];
	planChecked?: { by: StaffKey; at: StoryMoment };
	/** What was said, and what came of it. */
	story: Act[];
}
