/**
 * Milliseconds that each piece of work takes: the least of several rounds, since what other programs of the machine take is not its own.
 * The pieces take turns, so that a busy moment does not hit one of them alone.
 */
export function fastestMilliseconds(
  rounds: number,
  pieces: readonly (() => unknown)[],
): number[] {
  const fastest = pieces.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    pieces.forEach((work, index) => {
      const start = performance.now();
      work();
      fastest[index] = Math.min(fastest[index], performance.now() - start);
    });
  }
  return fastest;
}
