package dev.backstory.store;

/** What one process at a time does in a data folder; everything else, any number may do at once. */
public enum FolderTask {
  /** Reading articles, placing them in stories and writing pages. */
  WRITING("reads the articles and writes the pages"),
  /** Asking feeds and reading the pages of their items. */
  FETCHING("fetches the feeds");

  private final String words;

  FolderTask(String words) {
    this.words = words;
  }

  /** What whoever has the task does, as the rest of a sentence that begins with a process. */
  public String words() {
    return words;
  }
}
