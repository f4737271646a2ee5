/** How reasons begin that are no signs with a weight, and go on with what they found. */

/** What keeps a page from being one to pay on, whatever its signs weigh. */
export const KEPT_OUT_BY = 'kept out by ';
/** How the total was found. */
export const TOTAL_BY = 'total by ';
