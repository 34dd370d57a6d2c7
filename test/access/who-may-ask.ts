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
who        where           find-talent  search-talents  talent       referrals    employee-job  job          help         whoami       explain      audit
recruiter  p2p             con          con             con          con          no:role       no:role      con          con          con          no:role
recruiter  usual           masked       masked          masked       masked       no:role       no:role      masked       masked       masked       no:role
recruiter  masked          masked       masked          masked       masked       no:role       no:role      masked       masked       masked       no:role
recruiter  full            con          con             con          con          no:role       no:role      con          con          con          no:role
recruiter  off             no:group     no:group        no:group     no:group     no:group      no:group     masked       masked       masked       no:group
recruiter  external        no:external  no:external     no:external  no:external  no:external   no:external  masked       masked       masked       no:external
recruiter  external-named  masked       masked          masked       masked       no:role       no:role      masked       masked       masked       no:role
recruiter  unknown         no:unclear   no:unclear      no:unclear   no:unclear   no:unclear    no:unclear   masked       masked       masked       no:unclear
hrbp       p2p             con+ide+emp  con+ide+emp     con+ide+emp  con+ide+emp  con+ide+emp   con+ide+emp  con+ide+emp  con+ide+emp  con+ide+emp  no:role
hrbp       usual           masked       masked          masked       masked       masked        masked       masked       masked       masked       no:role
hrbp       masked          masked       masked          masked       masked       masked        masked       masked       masked       masked       no:role
hrbp       full            con+ide+emp  con+ide+emp     con+ide+emp  con+ide+emp  con+ide+emp   con+ide+emp  con+ide+emp  con+ide+emp  con+ide+emp  no:role
hrbp       off             no:group     no:group        no:group     no:group     no:group      no:group     masked       masked       masked       no:group
hrbp       external        no:external  no:external     no:external  no:external  no:external   no:external  masked       masked       masked       no:external
hrbp       external-named  masked       masked          masked       masked       masked        masked       masked       masked       masked       no:role
hrbp       unknown         no:unclear   no:unclear      no:unclear   no:unclear   no:unclear    no:unclear   masked       masked       masked       no:unclear
librarian  p2p             no:role      no:role         no:role      no:role      no:role       masked       masked       masked       masked       no:role
librarian  usual           no:role      no:role         no:role      no:role      no:role       masked       masked       masked       masked       no:role
librarian  masked          no:role      no:role         no:role      no:role      no:role       masked       masked       masked       masked       no:role
librarian  full            no:role      no:role         no:role      no:role      no:role       masked       masked       masked       masked       no:role
librarian  off             no:group     no:group        no:group     no:group     no:group      no:group     masked       masked       masked       no:group
librarian  external        no:external  no:external     no:external  no:external  no:external   no:external  masked       masked       masked       no:external
librarian  external-named  no:role      no:role         no:role      no:role      no:role       masked       masked       masked       masked       no:role
librarian  unknown         no:unclear   no:unclear      no:unclear   no:unclear   no:unclear    no:unclear   masked       masked       masked       no:unclear
both       p2p             con          con             con          con          no:role       masked       con          con          con          no:role
both       usual           masked       masked          masked       masked       no:role       masked       masked       masked       masked       no:role
both       masked          masked       masked          masked       masked       no:role       masked       masked       masked       masked       no:role
both       full            con          con             con          con          no:role       masked       con          con          con          no:role
both       off             no:group     no:group        no:group     no:group     no:group      no:group     masked       masked       masked       no:group
both       external        no:external  no:external     no:external  no:external  no:external   no:external  masked       masked       masked       no:external
both       external-named  masked       masked          masked       masked       no:role       masked       masked       masked       masked       no:role
both       unknown         no:unclear   no:unclear      no:unclear   no:unclear   no:unclear    no:unclear   masked       masked       masked       no:unclear
admin      p2p             no:role      no:role         no:role      no:role      no:role       no:role      masked       masked       masked       masked
admin      usual           no:role      no:role         no:role      no:role      no:role       no:role      masked       masked       masked       no:private
admin      masked          no:role      no:role         no:role      no:role      no:role       no:role      masked       masked       masked       no:private
admin      full            no:role      no:role         no:role      no:role      no:role       no:role      masked       masked       masked       no:private
admin      off             no:group     no:group        no:group     no:group     no:group      no:group     masked       masked       masked       no:group
admin      external        no:external  no:external     no:external  no:external  no:external   no:external  masked       masked       masked       no:external
admin      external-named  no:role      no:role         no:role      no:role      no:role       no:role      masked       masked       masked       no:private
admin      unknown         no:unclear   no:unclear      no:unclear   no:unclear   no:unclear    no:unclear   masked       masked       masked       no:unclear
stranger   p2p             no:role      no:role         no:role      no:role      no:role       no:role      masked       masked       masked       no:role
stranger   usual           no:role      no:role         no:role      no:role      no:role       no:role      masked       masked       masked       no:role
stranger   masked          no:role      no:role         no:role      no:role      no:role       no:role      masked       masked       masked       no:role
stranger   full            no:role      no:role         no:role      no:role      no:role       no:role      masked       masked       masked       no:role
stranger   off             no:group     no:group        no:group     no:group     no:group      no:group     masked       masked       masked       no:group
stranger   external        no:external  no:external     no:external  no:external  no:external   no:external  masked       masked       masked       no:external
stranger   external-named  no:role      no:role         no:role      no:role      no:role       no:role      masked       masked       masked       no:role
stranger   unknown         no:unclear   no:unclear      no:unclear   no:unclear   no:unclear    no:unclear   masked       masked       masked       no:unclear
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
