package dev.backstory.knowledge;

/** Reads an entity from a line of a file. */
interface EntryParser {
  /** What a line comes to. */
  sealed interface Outcome {}

  /** An entity. */
  record Item(Entry entry) implements Outcome {}

  /** Something that is no entity: a property, a lexeme. */
  record Other(String type) implements Outcome {}

  /** A line that cannot be read. */
  record Malformed(String reason) implements Outcome {}

  /** Reads {@code length} bytes of UTF-8 from {@code start} on. */
  Outcome parse(byte[] bytes, int start, int length);
}
