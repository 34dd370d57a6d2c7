/** One cell of the table. */
export interface Cell {
  readonly who: string;
  readonly where: string;
  readonly command: string;
  /** The classes seen in full, `masked` where none is, `no:` and why where it is refused. */
  readonly expected: string;
}

/**
 * Who may ask what where, written out. A new command needs a column, a new kind of place or a new
 * role its rows. `con`, `ide`, `emp` are the classes of personal data.
 */
const written = `
who        where           find-talent  search-talents  talent       referrals    employee-job  job          help         whoami
recruiter  p2p             con          con             con          con          no:role       no:role      con          con
recruiter  usual           masked       masked          masked       masked       no:role       no:role      masked       masked
recruiter  masked          masked       masked          masked       masked       no:role       no:role      masked       masked
recruiter  full            con          con             con          con          no:role       no:role      con          con
recruiter  off             no:group     no:group        no:group     no:group     no:group      no:group     masked       masked
recruiter  external        no:external  no:external     no:external  no:external  no:external   no:external  masked       masked
recruiter  external-named  masked       masked          masked       masked       no:role       no:role      masked       masked
recruiter  unknown         no:unclear   no:unclear      no:unclear   no:unclear   no:unclear    no:unclear   masked       masked
hrbp       p2p             con+ide+emp  con+ide+emp     con+ide+emp  con+ide+emp  con+ide+emp   con+ide+emp  con+ide+emp  con+ide+emp
hrbp       usual           masked       masked          masked       masked       masked        masked       masked       masked
hrbp       masked          masked       masked          masked       masked       masked        masked       masked       masked
hrbp       full            con+ide+emp  con+ide+emp     con+ide+emp  con+ide+emp  con+ide+emp   con+ide+emp  con+ide+emp  con+ide+emp
hrbp       off             no:group     no:group        no:group     no:group     no:group      no:group     masked       masked
hrbp       external        no:external  no:external     no:external  no:external  no:external   no:external  masked       masked
hrbp       external-named  masked       masked          masked       masked       masked        masked       masked       masked
hrbp       unknown         no:unclear   no:unclear      no:unclear   no:unclear   no:unclear    no:unclear   masked       masked
librarian  p2p             no:role      no:role         no:role      no:role      no:role       masked       masked       masked
librarian  usual           no:role      no:role         no:role      no:role      no:role       masked       masked       masked
librarian  masked          no:role      no:role         no:role      no:role      no:role       masked       masked       masked
librarian  full            no:role      no:role         no:role      no:role      no:role       masked       masked       masked
librarian  off             no:group     no:group        no:group     no:group     no:group      no:group     masked       masked
librarian  external        no:external  no:external     no:external  no:external  no:external   no:external  masked       masked
librarian  external-named  no:role      no:role         no:role      no:role      no:role       masked       masked       masked
librarian  unknown         no:unclear   no:unclear      no:unclear   no:unclear   no:unclear    no:unclear   masked       masked
both       p2p             con          con             con          con          no:role       masked       con          con
both       usual           masked       masked          masked       masked       no:role       masked       masked       masked
both       masked          masked       masked          masked       masked       no:role       masked       masked       masked
both       full            con          con             con          con          no:role       masked       con          con
both       off             no:group     no:group        no:group     no:group     no:group      no:group     masked       masked
both       external        no:external  no:external     no:external  no:external  no:external   no:external  masked       masked
both       external-named  masked       masked          masked       masked       no:role       masked       masked       masked
both       unknown         no:unclear   no:unclear      no:unclear   no:unclear   no:unclear    no:unclear   masked       masked
admin      p2p             no:role      no:role         no:role      no:role      no:role       no:role      masked       masked
admin      usual           no:role      no:role         no:role      no:role      no:role       no:role      masked       masked
admin      masked          no:role      no:role         no:role      no:role      no:role       no:role      masked       masked
admin      full            no:role      no:role         no:role      no:role      no:role       no:role      masked       masked
admin      off             no:group     no:group        no:group     no:group     no:group      no:group     masked       masked
admin      external        no:external  no:external     no:external  no:external  no:external   no:external  masked       masked
admin      external-named  no:role      no:role         no:role      no:role      no:role       no:role      masked       masked
admin      unknown         no:unclear   no:unclear      no:unclear   no:unclear   no:unclear    no:unclear   masked       masked
stranger   p2p             no:role      no:role         no:role      no:role      no:role       no:role      masked       masked
stranger   usual           no:role      no:role         no:role      no:role      no:role       no:role      masked       masked
stranger   masked          no:role      no:role         no:role      no:role      no:role       no:role      masked       masked
stranger   full            no:role      no:role         no:role      no:role      no:role       no:role      masked       masked
stranger   off             no:group     no:group        no:group     no:group     no:group      no:group     masked       masked
stranger   external        no:external  no:external     no:external  no:external  no:external   no:external  masked       masked
stranger   external-named  no:role      no:role         no:role      no:role      no:role       no:role      masked       masked
stranger   unknown         no:unclear   no:unclear      no:unclear   no:unclear   no:unclear    no:unclear   masked       masked
`;

export function table(): Cell[] {
  const [header = [], ...rows] = written
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  const commands = header.slice(2);
  return rows.flatMap(([who = "", where = "", ...expected]) =>
    commands.map((command, index) => ({ who, where, command, expected: expected[index] ?? "" })),
  );
}
