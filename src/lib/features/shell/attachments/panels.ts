/** How each kind is made. Each is fetched when somebody wants to say it that way. */
export const PANELS = {
	voice: () => import('./VoicePanel.svelte'),
	drawing: () => import('./DrawPanel.svelte'),
	photo: () => import('./PhotoPanel.svelte'),
	film: () => import('./FilmPanel.svelte')
};

export type PanelKind = keyof typeof PANELS;

export const PANEL_KINDS = Object.keys(PANELS) as PanelKind[];
