import { fixed, nouns, verbs, type Swap } from './swaps';

/** Long or stiff words, and the everyday words that say the same. */
export const EASIER: readonly Swap[] = [
	...verbs(`
		accompany: go with; accomplish: do; acquire: get; adhere to: follow; adjourn: stop; advise: tell
		allocate: give; alter: change; amend: change; anticipate: expect; appoint: choose
		approve: say yes to; arrange: plan; ascertain: find out; assess: check; assist: help
		attempt: try; attend: go to; authorise: say yes to; authorize: say yes to; cease: stop
		clarify: make clear; collaborate: work together; commence: start; communicate: talk
		complete: finish; comply with: follow; comprehend: understand; conceal: hide; conclude: end
		conduct: do; consent to: say yes to; consider: think about; consult: ask
		contribute: help; convene: set up; coordinate: bring together
		decline: say no to; decrease: go down; demonstrate: show; depart: leave; determine: decide
		discuss: talk about; dispose of: get rid of; distribute: send out; employ: use; enable: help
		encounter: meet; endeavour: try; engage with: work with; enhance: make better; enquire: ask
		ensure: make sure; establish: set up; evaluate: check; examine: look at; exceed: go over
		expedite: speed up; express: say; facilitate: help; finance: pay for; fulfil: do; identify: find
		implement: do; improve: make better; increase: go up; indicate: show; inform: tell; initiate: start
		inquire: ask; investigate: look into; liaise with: talk to; locate: find; maintain: keep
		modify: change; monitor: keep an eye on; motivate: help; nominate: choose; notify: tell
		observe: watch; obtain: get; occur: happen; oppose: be against; participate: take part
		participate in: take part in; permit: let; possess: have; postpone: put off; prioritise: put first
		proceed: go on; prohibit: stop; propose: suggest; provide: give; purchase: buy; receive: get
		recommend: suggest; reduce: cut down; reimburse: pay back; reject: say no to; relocate: move
		remain: stay; request: ask for; require: need; reschedule: move; reside: live; resolve: sort out
		respond: answer; retain: keep; revise: change; safeguard: keep safe; schedule: plan; select: pick
		summarise: sum up; supervise: watch over; terminate: end; transfer: move; transport: take
		undertake: do; utilise: use; utilize: use; withdraw: take back`),
	...nouns(`
		absence: time away; accommodation: home; adolescent: teenager; alternative: other choice
		anxiety: worry; aspiration: hope; assessment: check; circumstance: thing going on
		colleague: workmate; concern: worry; consultation: talk; difficulty: problem; discussion: talk
		document: paper; emotion: feeling; environment: place; evaluation: check; facility: place
		individual: person; infant: baby; intervention: help; issue: problem; objective: goal
		obstacle: problem; occupation: job; opportunity: chance; outcome: result; possibility: chance
		practitioner: worker; procedure: way of doing it; process: way of doing it; proposal: idea
		recommendation: idea; requirement: need; residence: home; strategy: plan; transition: move`),
	...fixed(`
		assistance: help; attendance: being there; commencement: start; correspondence: letters
		documentation: papers; duration: time; employment: work; engagement: taking part; equipment: things
		expenditure: spending; involvement: part; majority of: most; the majority of: most; minority of: few
		participation: taking part; quantity: amount; remuneration: pay; wellbeing: being well
		well being: being well; regarding: about; concerning: about; in relation to: about
		with regard to: about; in regard to: about; with respect to: about; in respect of: about
		pertaining to: about; in terms of: about; prior to: before; subsequent to: after
		subsequently: later; previously: before; currently: now; presently: now; at present: now
		at this point in time: now; at this time: now; in the event of: if there is; in the event that: if
		in order to: to; so as to: to; due to the fact that: because; due to: because of
		owing to: because of; as a result of: because of; as a consequence: so; consequently: so
		therefore: so; however: but; nevertheless: still; furthermore: also; moreover: also
		additionally: also; in addition: also; in addition to: as well as; additional: more
		sufficient: enough; insufficient: not enough; adequate: enough; inadequate: not enough
		numerous: many; approximately: about; immediately: now; promptly: soon; frequently: often
		regularly: often; occasionally: sometimes; annually: every year; annual: yearly
		quarterly: every three months; fortnightly: every two weeks; is ongoing: is still going on
		are ongoing: are still going on; ongoing support: steady support; initial: first
		initially: at first; primary: main; principal: main; significant: big; significantly: a lot
		substantial: big; considerable: big; extensive: big; major: big; minor: small
		crucial: very important; essential: needed; necessary: needed; unnecessary: not needed
		appropriate: right; inappropriate: wrong; suitable: right; unsuitable: wrong; beneficial: good
		detrimental: bad; positive: good; negative: bad; effective: good; relevant: useful; specific: clear
		various: different; available: there; unavailable: not there; mandatory: needed; compulsory: needed
		confidential: private; eligible: allowed; entitled to: allowed to have
		responsible for: in charge of; in accordance with: as it says in; by means of: by; on behalf of: for
		in conjunction with: with; in the absence of: without; with the exception of: but not; whilst: while
		amongst: among; upon: on; thereafter: after that; aforementioned: this; via: by; e.g: for example
		i.e: that is; per annum: each year; asap: as soon as we can; a number of: some
		in the near future: soon; in due course: later; until such time as: until; on a regular basis: often
		on a daily basis: every day; on a weekly basis: every week; make arrangements: plan
		makes arrangements: plans; make a decision: decide; take into consideration: think about
		give consideration to: think about; in close proximity to: near; carry out an assessment: check
		financial: money; nutritional: food; dietary: food; educational: school; independently: on your own
		multi agency: from all the services; multi disciplinary: from all the services`)
];
