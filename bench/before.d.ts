/** A module built once more, with the files of bench/before in place of those of the same name: vite.shared.ts. */
declare module '*?before';
