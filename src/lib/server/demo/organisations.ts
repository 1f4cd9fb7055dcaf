/** The organisations of the demo. Their sign-in addresses are in a domain that nobody can own. */
export const ORGANISATIONS = {
	brackenmere: {
		name: 'Brackenmere Council',
		kind: 'council',
		place: 'brackenmere',
		mail: 'brackenmere.example.org'
	},
	samphire: {
		name: 'Samphire Children’s Service',
		kind: 'council',
		place: 'samphire',
		mail: 'samphire.example.org'
	},
	loudhailer: { name: 'Loudhailer', kind: 'advocacy', place: null, mail: 'loudhailer.example.org' }
} as const;

export type OrganisationKey = keyof typeof ORGANISATIONS;
