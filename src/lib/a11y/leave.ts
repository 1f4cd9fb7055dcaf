/** Leaving in a hurry by keyboard: Escape pressed three times, from anywhere on the page. */

const PRESSES = 3;
/** Milliseconds in which all the presses must come; one Escape closes a box and means nothing more. */
const WITHIN = 2000;

type KeyPress = Pick<KeyboardEvent, 'key' | 'repeat' | 'timeStamp'>;

/**
 * @param leave called once the third Escape comes in time
 * @returns the listener for keydown; a key held down counts as one press
 */
export function leaveOnEscapes(leave: () => void): (event: KeyPress) => void {
	let times: number[] = [];
	return ({ key, repeat, timeStamp }) => {
		if (repeat) return;
		if (key !== 'Escape') {
			times = [];
			return;
		}
		times = [...times.filter((time) => timeStamp - time <= WITHIN), timeStamp];
		if (times.length < PRESSES) return;
		times = [];
		leave();
	};
}
