/** What begins every name of ours but a box's, in code and in what is checked: a letter, and a sign that takes no room, so that nobody types it. */
export const OURS = "ℤ\u200c";
