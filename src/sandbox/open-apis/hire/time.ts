/** A day as Hire's `birthday` carries it: seconds since 1970 (documents "talents" and "talent"). */
export function seconds(day: string): number {
  return Math.floor(Date.parse(day) / 1000);
}

/** How old someone born on a day is at a moment (milliseconds). */
export function ageOn(now: number, birthday: string): number {
  const today = new Date(now).toISOString().slice(0, 10);
  const years = Number(today.slice(0, 4)) - Number(birthday.slice(0, 4));
  return today.slice(5) < birthday.slice(5) ? years - 1 : years;
}
