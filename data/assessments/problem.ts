/** Something that has to change before a draft can be saved, said beside its field. */
export interface Problem {
  /** The draft's step on which the field stands. */
  readonly step: string;
  /** The field within the step, such as `date`, `note`, `week` or `week.coding`. */
  readonly field: string;
  readonly message: string;
}
