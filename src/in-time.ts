/**
 * The work's end, or what stands for it after so many milliseconds. Work that is late goes on; it is only no longer
 * waited for. No timer is left behind, nor does one hold up the process's end.
 *
 * By hand, for an AbortController that clears a timer makes an error each time, and many wait at once.
 */
export function inTime<T, U>(work: Promise<T>, milliseconds: number, otherwise: U): Promise<T | U> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds, otherwise).unref();
    const over = () => clearTimeout(timer);
    work.then(resolve, reject).then(over, over);
  });
}
