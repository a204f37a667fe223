/** One step of the schema. It never changes after its release; a later step corrects it. */
export interface Migration {
  /** Its position in the order, from 1; the file's `user_version` after it. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}
