/** What staff write to a child in a thread: an answer, or "Is this what you said?" (N-P-2). */
export type WriteKind = 'answer' | 'heard';

/** As it stood in the form. */
export interface WriteValues {
	text: string;
	easy: string;
	symbolLine: string;
}

/** What is not right with a field. The words are under `desk:errors`. */
export type FieldError =
	| 'missing'
	| 'tooLong'
	| 'characters'
	| 'notADate'
	| 'notAnEmail'
	| 'notAPhone'
	| 'symbolLine'
	| 'symbolLineWords'
	| 'unknown'
	| 'future'
	| 'year'
	| 'whoMissing'
	| 'dayMissing'
	| 'dayAndNone'
	| 'whyMissing'
	| 'kindWordsMissing'
	| 'conflict'
	| 'sameIro'
	| 'past'
	| 'dayAndTime'
	| 'schoolTime'
	| 'keptClear'
	| 'outsideLimit'
	| 'outsideLimitWhy'
	| 'tooLongForChild'
	| 'notAsWished'
	| 'childNotAsked'
	| 'keptPrivate'
	| 'agreedOtherwise'
	| 'agreedPlace'
	| 'alreadyAdjourned'
	| 'noDay'
	| 'takenBack'
	| 'yourself'
	| 'beyondRules'
	| 'notLater'
	| 'extendedAlready'
	| 'noLongerLimit'
	| 'notAPicture'
	| 'pictureTooBig'
	| 'afterReview'
	| 'faceToFaceAsked'
	| 'talkMissing';

export type WriteErrors = Partial<Record<keyof WriteValues, FieldError>>;
