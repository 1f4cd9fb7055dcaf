/** Whether somebody can see the page. */
export interface Visibility {
	isVisible(): boolean;
	/** Answers with how to stop listening. */
	onChange(tell: () => void): () => void;
}

export const browserVisibility: Visibility = {
	isVisible: () => document.visibilityState === 'visible',
	onChange(tell) {
		document.addEventListener('visibilitychange', tell);
		return () => document.removeEventListener('visibilitychange', tell);
	}
};
