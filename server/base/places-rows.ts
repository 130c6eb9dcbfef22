/** What the entries of a paper say about where its authors work, as the reading of affiliations gives it. */

/** An institution, a country, or both. */
export interface PlaceSaid {
  /** The name of the institution. */
  organisation?: string;
  /** Its code of ISO 3166-1. */
  country?: string;
  /** Its id at ROR. */
  ror?: string;
  /** Another name, as printed, where a database gives the first. */
  printed?: string;
}

/** What is said of the author at a position of a paper; 0 if it is not said whose it is. */
export interface PlacesOf {
  position: number;
  affiliations: readonly PlaceSaid[];
}
