// Imported before anything an older Node cannot read or has not got: it would die of that with a stack trace, and not say
// what is missing. JavaScript for that reason too. A Node before 22.18 cannot be told so by `node src/main.ts`: it reads no
// TypeScript at all.

/** As package.json says it under `engines`; a test compares them. */
const needed = 24;

/**
 * What to tell whoever starts Bole under a Node that is too old for it, in both languages on one line.
 * @param {string} version as `process.versions.node` has it, `20.20.2`
 * @returns {string | undefined} nothing where it is new enough
 */
export function tooOld(version) {
  if (Number.parseInt(version, 10) >= needed) return undefined;
  return `Bole needs Node ${needed}, this is ${version}; start it with npm start, which brings it along · 伯乐需要 Node ${needed}，当前是 ${version}；请用 npm start 启动，它会自带所需版本`;
}

const told = tooOld(process.versions.node);
if (told !== undefined) {
  console.error(told);
  process.exit(1);
}
