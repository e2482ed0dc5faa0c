/**
 * Everything that wants to hear of one source, over one listener: with a listener for each, ten thousand elements take
 * seconds to add and to remove.
 */
export class Audience<Member> {
  readonly #members = new Set<Member>();
  readonly #listen: (tell: () => void) => () => void;
  readonly #onChange: (member: Member) => void;
  #stop: (() => void) | undefined;

  /**
   * @param listen - adds the listener to the source, and returns the function that removes it; called with
   *   the first member.
   * @param onChange - called for each member when the source changes.
   */
  constructor(listen: (tell: () => void) => () => void, onChange: (member: Member) => void) {
    this.#listen = listen;
    this.#onChange = onChange;
  }

  add(member: Member): void {
    this.#members.add(member);
    this.#stop ??= this.#listen(() => {
      for (const one of [...this.#members]) this.#onChange(one);
    });
  }

  delete(member: Member): void {
    this.#members.delete(member);
    if (this.#members.size > 0) return;
    this.#stop?.();
    this.#stop = undefined;
  }
}
