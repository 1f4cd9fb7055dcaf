import type advocacy from '$locales/en/advocacy.json';
import type answers from '$locales/en/answers.json';
import type attachments from '$locales/en/attachments.json';
import type booklet from '$locales/en/booklet.json';
import type choices from '$locales/en/choices.json';
import type common from '$locales/en/common.json';
import type complaints from '$locales/en/complaints.json';
import type desk from '$locales/en/desk.json';
import type deskAdvocacy from '$locales/en/desk-advocacy.json';
import type deskConsultation from '$locales/en/desk-consultation.json';
import type deskReview from '$locales/en/desk-review.json';
import type deskConcerns from '$locales/en/desk-concerns.json';
import type deskReviews from '$locales/en/desk-reviews.json';
import type deskSecurity from '$locales/en/desk-security.json';
import type deskTalk from '$locales/en/desk-talk.json';
import type headings from '$locales/en/headings.json';
import type help from '$locales/en/help.json';
import type home from '$locales/en/home.json';
import type join from '$locales/en/join.json';
import type lock from '$locales/en/lock.json';
import type messages from '$locales/en/messages.json';
import type people from '$locales/en/people.json';
import type pictures from '$locales/en/pictures.json';
import type plan from '$locales/en/plan.json';
import type press from '$locales/en/press.json';
import type promise from '$locales/en/promise.json';
import type ready from '$locales/en/ready.json';
import type report from '$locales/en/report.json';
import type review from '$locales/en/review.json';
import type rights from '$locales/en/rights.json';
import type rightsRequests from '$locales/en/rights-requests.json';
import type roles from '$locales/en/roles.json';
import type scan from '$locales/en/scan.json';
import type settings from '$locales/en/settings.json';
import type talk from '$locales/en/talk.json';
import type times from '$locales/en/times.json';
import type views from '$locales/en/views.json';
import type thanks from '$locales/en/thanks.json';

/** One line for each file of words that the child's app has. English decides which keys there are. */
export interface Resources {
	answers: typeof answers;
	booklet: typeof booklet;
	choices: typeof choices;
	common: typeof common;
	advocacy: typeof advocacy;
	attachments: typeof attachments;
	complaints: typeof complaints;
	headings: typeof headings;
	help: typeof help;
	home: typeof home;
	join: typeof join;
	lock: typeof lock;
	messages: typeof messages;
	people: typeof people;
	pictures: typeof pictures;
	plan: typeof plan;
	press: typeof press;
	promise: typeof promise;
	ready: typeof ready;
	report: typeof report;
	review: typeof review;
	rights: typeof rights;
	'rights-requests': typeof rightsRequests;
	roles: typeof roles;
	scan: typeof scan;
	settings: typeof settings;
	talk: typeof talk;
	times: typeof times;
	views: typeof views;
	thanks: typeof thanks;
}

/** The words of the staff pages, which the child's app never loads. */
export interface DeskResources {
	desk: typeof desk;
	'desk-advocacy': typeof deskAdvocacy;
	'desk-consultation': typeof deskConsultation;
	'desk-review': typeof deskReview;
	'desk-concerns': typeof deskConcerns;
	'desk-reviews': typeof deskReviews;
	'desk-security': typeof deskSecurity;
	'desk-talk': typeof deskTalk;
}

export type DeskNamespaces = [
	...Namespaces,
	'desk',
	'desk-advocacy',
	'desk-concerns',
	'desk-consultation',
	'desk-review',
	'desk-reviews',
	'desk-security',
	'desk-talk'
];

/** `common` stands first: its keys need no prefix. */
export type Namespaces = [
	'common',
	'advocacy',
	'answers',
	'attachments',
	'booklet',
	'choices',
	'complaints',
	'headings',
	'help',
	'home',
	'join',
	'lock',
	'messages',
	'people',
	'pictures',
	'plan',
	'press',
	'promise',
	'ready',
	'report',
	'review',
	'rights',
	'rights-requests',
	'roles',
	'scan',
	'settings',
	'talk',
	'times',
	'views',
	'thanks'
];
