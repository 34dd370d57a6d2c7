/** Keeps the newest message in sight, unless the person has scrolled away from it. */
export interface Follower {
  /** From now on the end is followed again: another chat was opened, or something was sent. */
  restart(): void;
  /** Brings the newest message into sight, if it is followed. */
  show(): void;
}

/** As near to the end as still counts as being there, px. */
const near = 80;

export function createFollower(log: HTMLElement): Follower {
  let following = true;
  let ours = 0;

  const show = () => {
    if (!following) return;
    log.scrollTop = Math.min(log.scrollHeight, topOfLast(log));
    ours = log.scrollTop;
  };
  log.addEventListener("scroll", () => {
    if (Math.abs(log.scrollTop - ours) < 2) return;
    following = log.scrollHeight - log.scrollTop - log.clientHeight < near;
  });
  new ResizeObserver(show).observe(log);
  void document.fonts.ready.then(show);
  return {
    restart: () => {
      following = true;
    },
    show,
  };
}

/** Where to scroll so that a message taller than the view begins at its beginning; the end for others. */
function topOfLast(log: HTMLElement): number {
  const last = log.lastElementChild?.getBoundingClientRect();
  if (!last || last.height < log.clientHeight) return log.scrollHeight;
  return log.scrollTop + last.top - log.getBoundingClientRect().top - 14;
}
