import { adjectives, capitals, fixed, nouns, verbs, type Swap } from './swaps';

/** Words that judge a child or a family (NCB-3.1b, NCB-AppB-9), and what can be said without judging. */
export const BLAMING: readonly Swap[] = [
	...nouns(`
		bad mother: mum who found things hard; bad mum: mum who found things hard
		bad father: dad who found things hard; bad dad: dad who found things hard
		bad parent: parent who found things hard; unfit parent: parent who could not keep you safe
		unfit mother: mum who could not keep you safe; unfit father: dad who could not keep you safe
		problem family: family having a hard time; troubled family: family having a hard time
		dysfunctional family: family having a hard time; chaotic family: family having a hard time
		broken home: family who live apart; bad child: upset child; problem child: child in need of help
		difficult child: child who found things hard; challenging child: child who found things hard
		attention seeker: person in need of attention; troublemaker: person who found things hard
		absconder: person who ran away; young offender: young person in trouble with the law
		outburst: big upset; tantrum: big upset; meltdown: big upset
		illegal immigrant: person who came here to be safe
		drug addict: person with a drug problem; addict: person with a drug problem
		junkie: person with a drug problem; alcoholic: person with a drink problem
		failed placement: home that did not work out; placement breakdown: move without a plan
		liar: person who did not tell the truth`),
	...fixed(`
		manipulates: tries to get help from; manipulated: tried to get help from
		manipulating: trying to get help from; seeking attention: needing attention
		seeks attention: needs attention; non compliance: saying no
		refused to engage: did not feel able to join in; refuses to engage: does not feel able to join in
		refusing to engage: not feeling able to join in; failed to engage: did not feel able to join in
		fails to engage: does not feel able to join in; did not engage: did not feel able to join in
		does not engage: does not feel able to join in; not engaging: not ready to join in
		hard to engage: slow to trust; difficult to engage: slow to trust
		refused to attend: did not want to go to; failed to attend: could not get to
		did not attend: could not get to; refused to comply: did not want to; refused to: did not want to
		refuses to: does not want to; refusing to: not wanting to; refused: said no to; refuses: says no to
		refusing: saying no to; refusal: saying no; failed to: did not; fails to: does not
		failing to: not able to; challenging behaviour: big feelings; challenging behaviours: big feelings
		difficult behaviour: big feelings; bad behaviour: big feelings; poor behaviour: big feelings
		problem behaviour: big feelings; behaviour problems: big feelings
		behavioural problems: big feelings; behavioural issues: big feelings; behaviour issues: big feelings
		anger issues: strong angry feelings; anger problems: strong angry feelings
		anger management: help with angry feelings; hard to place: waiting for the right home
		difficult to place: waiting for the right home; out of control: very upset
		acted out: showed big feelings; acts out: shows big feelings; acting out: showing big feelings
		lashed out: got very upset; lashes out: gets very upset; lashing out: getting very upset
		attacked staff: hurt staff when upset; aggression: big anger; aggressively: in anger
		defiance: saying no; sulking: quiet and upset; told lies: said things that were not true
		tells lies: says things that are not true; lied: said something that was not true
		made allegations: told someone what happened; made an allegation: told someone what happened
		alleges: says; alleged: said; alleging: saying; disclosed: told someone
		disclosure: what you told us; poor parenting: not getting the care you needed
		unable to cope: in need of more help; not coping: in need of more help
		failed to protect: could not protect; failed to cope: needed more help
		lack of insight: not seeing it yet; in denial: not ready to say it yet
		puts himself at risk: is in danger; puts herself at risk: is in danger
		puts themselves at risk: is in danger; putting himself at risk: in danger
		putting herself at risk: in danger; putting themselves at risk: in danger
		lifestyle choice: hard time; abandoned: left; taken away from: moved from
		placement broke down: home did not work out; failed adoption: adoption that did not work out
		confined to a wheelchair: using a wheelchair; suffers from: has; suffering from: living with
		suffered from: had; special needs: need for extra help`),
	...adjectives(`
		manipulative: trying to get what they need / upset; attention seeking: needing attention / upset
		non compliant: not ready yet / upset; noncompliant: not ready yet / upset
		uncooperative: not ready yet / upset; disengaged: not ready to join in / quiet
		challenging: finding things hard / hard; aggressive: very angry; defiant: saying no / upset
		oppositional: saying no / upset; hostile: angry; disruptive: finding it hard to settle / restless
		disobedient: saying no / upset; naughty: upset; badly behaved: upset; lazy: tired
		unmotivated: not keen yet / tired; rude: upset; crazy: upset
		stubborn: sure of what they want / firm; sulky: quiet and upset / upset; moody: up and down / upset
		spoilt: used to other rules / upset; clingy: needing someone close / close
		demanding: asking for a lot / big; needy: in need of more care / upset
		immature: still growing up / young; sneaky: hiding things / quiet
		deceitful: not telling all / quiet; neglectful: not able to give the care needed / struggling
		promiscuous: in danger of being hurt / unsafe; streetwise: used to being alone / quick
		unwanted: waiting for a home / lonely; retarded: in need of more help to learn / disabled
		handicapped: disabled; wheelchair bound: using a wheelchair / disabled
		low functioning: in need of more help / disabled`),
	...verbs(`
		kick off: get very upset; abscond: run away; misbehave: get upset`)
];

/** Office words that turn a child's life into a case, and the words of home. */
export const COLD: readonly Swap[] = [
	...capitals(`
		LAC child: child in care; LAC children: children in care; LAC review: review; LAC reviews: reviews
		LAC meeting: meeting; LAC nurse: nurse for children in care; LAC: in care; CLA: in care
		BLA: in care; CIC: in care; UASC: young person who came here alone; NEET: not in school or work
		AWOL: missing; YP: young person; SW: social worker; SSW: foster carer's worker; FC: foster carer
		YOT: youth justice team; CSE: being used and hurt`),
	...nouns(`
		placement: home; foster placement: foster home; residential placement: children's home
		emergency placement: home for now; placement move: move; placement plan: plan for where you live
		respite placement: short break; residential unit: children's home; service user: young person
		client: young person; juvenile: young person; peer: friend; respite carer: short break carer
		contact session: family time; contact visit: family visit; contact supervisor: family time worker
		contact worker: family time worker; statutory visit: visit; statutory review: review
		looked after child: child in care; missing episode: time when you were missing; professional: worker
		incident: thing that happened; case conference: meeting; case worker: worker; caseworker: worker
		birth mother: mum; birth mum: mum; birth father: dad; birth dad: dad; biological mother: mum
		biological father: dad; natural mother: mum; natural father: dad
		sanction: rule for when things go wrong; asylum seeker: person who asked to be safe here`),
	...fixed(`
		siblings: brothers and sisters; sibling: brother or sister; sibling group: brothers and sisters
		sibling contact: time with brothers and sisters; siblings contact: time with brothers and sisters
		looked after review: review; looked after nurse: nurse for children in care
		birth parents: mum and dad; birth parent: mum or dad; biological parents: mum and dad
		birth family: family; peer group: friends; respite care: short break; respite: short break
		supervised contact: family time with a worker there; unsupervised contact: family time on your own
		direct contact: family time; indirect contact: letters and calls; letterbox contact: letters
		contact arrangements: family time plan; contact plan: family time plan
		contact centre: family time centre; contact details: phone number and address
		no contact: no family time; contact with: family time with
		contact: family time; contact me: get in touch with me; contact us: get in touch with us
		contact him: get in touch with him; contact her: get in touch with her
		contact them: get in touch with them; contact you: get in touch with you
		contact your: get in touch with your; contact my: get in touch with my
		contact the: get in touch with the; contact our: get in touch with our
		to contact: to get in touch with; can contact: can get in touch with
		will contact: will get in touch with; please contact: please get in touch with
		in contact with: in touch with; contacted: got in touch with; contacting: getting in touch with
		contacts: gets in touch with; placed with: living with; placed in: living in; placed at: living at
		out of area: far from home; case file: notes about you; case files: notes about you
		case note: note about you; case notes: notes about you; case record: notes about you
		case records: notes about you; case closed: work finished; professional help: help
		close your case: finish our work with you; your case: your plan; this case: this
		caseload: list of children; statutory: legal; submit: send; submits: sends; submitted: sent
		submitting: sending; ran off: left; restrained: held; restraint: being held
		de escalate: calm things down; de escalation: calming things down
		hygiene issues: needing help to wash; poor hygiene: needing help to wash
		accommodated: living in care; in the unit: in the home; at the unit: at the home
		secure unit: secure home`)
];

/** Phrases in which a listed word means something else; they are never named. */
export const HARMLESS: readonly string[] = [
	'primary school',
	'primary schools',
	'contact lens',
	'contact lenses',
	'placement order',
	'placement orders',
	'contact order',
	'contact orders',
	'work placement',
	'work placements',
	'challenging the',
	'challenging this',
	'challenging that',
	'challenging a',
	'challenging my',
	'challenging your'
];
