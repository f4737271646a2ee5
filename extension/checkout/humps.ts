/** Words that only their capitals part, with hyphens between them: `payOrder` is `pay-Order`. */
export const apart = (text: string): string => text.replace(/([a-z])([A-Z])/g, '$1-$2');
