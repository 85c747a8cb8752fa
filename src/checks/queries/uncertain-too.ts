/** Fragments that can leave out what is not certain, for checks: those see it all, and say what is not certain. */
export const uncertainToo = (text: string) => text.replaceAll('$includeUncertain', 'true');
