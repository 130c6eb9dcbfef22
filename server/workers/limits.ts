/** How many prepared networks a thread remembers; one with half a million links takes some 200 MB. */
export const mostPrepared = 2;
