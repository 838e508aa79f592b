/** The word of eight bits that bit sampling compares with, and the one that can be changed at first. */
export const WORD = [true, false, true, true, false, false, true, false];
export const OTHER_WORD = [true, false, false, true, false, false, true, true];

/** What the two sets of MinHash may hold, which of it the first holds, and the one that can be changed at first. */
export const ELEMENTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
export const SET = [true, true, true, true, false, false, false, false];
export const OTHER_SET = [false, true, true, true, true, false, false, false];
