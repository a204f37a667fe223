/** One step of the schema. Once released it is never changed; a later one mends it. */
export interface Migration {
  /** Its place in the order, from 1; the file's `user_version` after it. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}
