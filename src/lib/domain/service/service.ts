import type { LadderStep } from '$lib/domain/rights/rights';
import type { AdultText } from '$lib/domain/text/text';

/** A number that Help now shows. Numbers come from configuration, never from code. */
export interface HelpLine {
	id: string;
	name: string;
	/** As dialled, digits and spaces. */
	phone?: string;
	text?: string;
	web?: string;
	/** When somebody answers, and what for. */
	about: AdultText;
	/** A line to use when somebody is in danger right now; shown first. */
	emergency: boolean;
}

/** The advocacy service that takes what children of a place ask for in the app. */
export interface AdvocacyService {
	/** As its organisation is called in this service. */
	name: string;
	phone: string;
	text?: string;
	web?: string;
	/** When somebody answers, and that it costs nothing. */
	about: AdultText;
}

/** A council or an island: its own words, numbers and rules. */
export interface Place {
	id: string;
	name: string;
	/** The jurisdiction profile whose deadlines and routes apply. */
	profile: string;
	/** Who pays the IRO, for the honest page on independence (NCB-AppB-7). */
	whoPays: 'council' | 'minister';
	/** What the role is called here, where it is not called IRO. */
	iroLabel: string | null;
	helpLines: HelpLine[];
	/** Left out where no advocacy service takes requests from the app. */
	advocacy?: AdvocacyService;
	/** Who can help a child there to get what is theirs, in the order in which it is told. */
	ladder?: LadderStep[];
}

/** What anybody may know of this service. Kept on the device, so that Help now works with no network. */
export interface ServiceInfo {
	name: string;
	/** True when every child in it is pretend. */
	demo: boolean;
	places: Place[];
	/** Where Leave goes. */
	leaveTo: string;
	languages: string[];
}
