type KeyType = 'uuid' | 'text' | 'bigint' | 'integer';

/** A column of sealed bytes: how its rows are found, whose they are, and what ties each to its place. */
export interface SealedColumn {
	table: string;
	/** The primary key, in order, with the type of each part. */
	key: readonly (readonly [name: string, type: KeyType])[];
	/** The organisation under whose key it is, from a row `t`. */
	organisation: string;
	/** The same words as the table's repository seals with, from the key. */
	context: (...key: string[]) => string;
	/** A keyed digest of what is sealed stands beside it, and has to be made anew as well. */
	hasDigest?: true;
}

const OWN = 't.organisation_id';

const ID = ['id', 'uuid'] as const;
const OF_CHILD = [['child_id', 'uuid'], ID] as const;

/** Every sealed column there is, for whoever seals all of it anew. A test compares them with the tables. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
	{
		table: 'entries',
		key: OF_CHILD,
		organisation: OWN,
		context: (child, id) => `entry/${child}/${id}`,
		hasDigest: true
	},
	{
		table: 'messages',
		key: OF_CHILD,
		organisation: OWN,
		context: (child, id) => `message/${child}/${id}`
	},
	{
		table: 'feed_items',
		key: [
			['child_id', 'uuid'],
			['kind', 'text'],
			['id', 'text']
		],
		organisation: OWN,
		context: (child, kind, id) => `feed/${child}/${kind}/${id}`
	},
	{
		table: 'attachments',
		key: OF_CHILD,
		organisation: OWN,
		context: (child, id) => `attachment/${child}/${id}`
	},
	{
		table: 'attachment_pieces',
		key: [
			['child_id', 'uuid'],
			['attachment_id', 'uuid'],
			['start', 'bigint']
		],
		organisation:
			'(select a.organisation_id from attachments a where a.child_id = t.child_id and a.id = t.attachment_id)',
		context: (child, id, start) => `attachment/${child}/${id}/${start}`
	},
	{
		table: 'complaint_stages',
		key: [
			['complaint_id', 'uuid'],
			['stage', 'integer']
		],
		organisation: '(select c.organisation_id from complaints c where c.entry_id = t.complaint_id)',
		context: (complaint, stage) => `complaint/${complaint}/${stage}`
	},
	{
		table: 'complaint_extensions',
		key: [
			['complaint_id', 'uuid'],
			['stage', 'integer']
		],
		organisation: '(select c.organisation_id from complaints c where c.entry_id = t.complaint_id)',
		context: (complaint, stage) => `complaint/${complaint}/${stage}/extension`
	},
	{
		table: 'staff_authenticators',
		key: [['staff_id', 'uuid']],
		organisation: OWN,
		context: (staff) => `authenticator/${staff}`
	},
	{ table: 'review_answers', key: [ID], organisation: OWN, context: (id) => `review-answer/${id}` },
	{ table: 'review_changes', key: [ID], organisation: OWN, context: (id) => `review-change/${id}` },
	{ table: 'review_permissions', key: [ID], organisation: OWN, context: (id) => `review-permission/${id}` },
	{
		table: 'review_people',
		key: [['review_id', 'uuid'], ID],
		organisation: OWN,
		context: (review, id) => `review-person/${review}/${id}`
	},
	{ table: 'review_exclusions', key: [ID], organisation: OWN, context: (id) => `review-exclusion/${id}` },
	{
		table: 'review_report_parts',
		key: [
			['review_id', 'uuid'],
			['topic', 'text'],
			['version', 'integer']
		],
		organisation: OWN,
		context: (review, topic, version) => `review-report/${review}/${topic}/${version}`
	},
	{ table: 'consultations', key: [ID], organisation: OWN, context: (id) => `consultation/${id}` },
	{ table: 'private_talks', key: [ID], organisation: OWN, context: (id) => `private-talk/${id}` }
];
