import sharp from 'sharp';

/**
 * A pretend photo: nobody's face is in the demo. Painted with soft edges and in front of a garden, so
 * that it looks like what a child would take and not like one of the app's own pictures.
 */
const SCENE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 320">
	<defs>
		<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop stop-color="#bcd7ea"/><stop offset="1" stop-color="#dfe9dc"/></linearGradient>
		<radialGradient id="skin" cx=".42" cy=".36" r=".75"><stop stop-color="#f6d3b8"/><stop offset="1" stop-color="#d29c7a"/></radialGradient>
		<linearGradient id="coat" x1="0" y1="0" x2="1" y2="1"><stop stop-color="#c8553d"/><stop offset="1" stop-color="#8f3423"/></linearGradient>
		<filter id="far"><feGaussianBlur stdDeviation="9"/></filter>
		<filter id="near"><feGaussianBlur stdDeviation="1.1"/></filter>
	</defs>
	<rect width="320" height="320" fill="url(#sky)"/>
	<g filter="url(#far)">
		<path fill="#5f8a4c" d="M0 190c40-70 90-60 130-20 40-60 120-70 190-10v160H0z"/>
		<path fill="#3f6b38" d="M0 240c60-30 250-30 320 0v80H0z"/>
		<circle cx="52" cy="206" r="16" fill="#e8a7b8"/><circle cx="270" cy="190" r="20" fill="#f0d268"/>
		<circle cx="288" cy="236" r="13" fill="#e8a7b8"/>
	</g>
	<g filter="url(#near)">
		<path fill="url(#coat)" d="M44 330c0-62 44-92 116-92s116 30 116 92z"/>
		<path fill="#b98463" d="M132 206h56v44c-14 18-42 18-56 0z"/>
		<path fill="#efe3d2" d="M112 244c20 30 76 30 96 0l14 12c-28 40-96 40-124 0z"/>
		<path fill="#8d8680" d="M86 150c-8-74 34-112 76-112s82 36 74 112c-2 34-10 52-22 62-6-40-10-70-18-92-30 10-62 8-76-6-8 26-10 60-14 98-12-12-18-30-20-62z"/>
		<path fill="url(#skin)" d="M104 138c2-46 28-66 56-66s54 20 56 66c2 56-26 94-56 94s-58-38-56-94z"/>
		<path fill="#a39c95" d="M98 128c2-50 34-72 64-72 34 0 60 24 60 66-30-4-52-16-64-34-12 24-34 36-60 40z"/>
		<path fill="none" stroke="#6d4a3a" stroke-width="3" stroke-linecap="round" d="M122 132q12-8 24-2M174 130q12-6 24 2"/>
		<ellipse cx="135" cy="146" rx="6" ry="5" fill="#3b2c26"/><ellipse cx="185" cy="146" rx="6" ry="5" fill="#3b2c26"/>
		<g fill="none" stroke="#4b5a78" stroke-width="3.500"><circle cx="135" cy="147" r="20"/><circle cx="185" cy="147" r="20"/><path d="M155 145q5-4 10 0M115 143l-10-5M205 143l10-5"/></g>
		<path fill="none" stroke="#b9805f" stroke-width="4" stroke-linecap="round" d="M160 152q-8 20 2 24"/>
		<path fill="#fdf6ef" stroke="#a3513f" stroke-width="4" stroke-linejoin="round" d="M134 190q26 16 52 0-8 24-26 24t-26-24z"/>
		<g fill="#e39a86" opacity=".5"><circle cx="118" cy="178" r="13"/><circle cx="202" cy="178" r="13"/></g>
	</g>
</svg>`;

/** The photo as a device would send it, in base64. */
export async function photoOfDot(): Promise<string> {
	const photo = await sharp(Buffer.from(SCENE)).resize(320, 320).webp({ quality: 70 }).toBuffer();
	return photo.toString('base64');
}
