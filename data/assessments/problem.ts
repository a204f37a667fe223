/** Something that has to change before a draft can be saved, shown next to its field. */
export interface Problem {
  /** The draft's step with the field. */
  readonly step: string;
  /** The field within the step, such as `date`, `note`, `week` or `week.coding`. */
  readonly field: string;
  readonly message: string;
}
