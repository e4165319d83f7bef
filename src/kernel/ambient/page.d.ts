// For cells that run in the page which shows the notebook, beside TypeScript's own declarations of a page.

/** The place of the cell's output. */
declare const element: HTMLElement;

declare module "https://*";
declare module "http://*";
