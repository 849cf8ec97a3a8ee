package dev.backstory.knowledge;

/** How a folder's knowledge base stands. */
public sealed interface KnowledgeState {
  /** There is none. */
  record Absent() implements KnowledgeState {}

  /** There is one that cannot be asked. */
  record Unusable(String reason) implements KnowledgeState {}

  /**
   * It can be asked.
   *
   * @param version of what it holds; no two builds have the same
   */
  record Finished(String version) implements KnowledgeState {}
}
