package dev.backstory.model;

import java.util.List;

/**
 * One sentence or clause of a page.
 *
 * @param evidence what it rests on; never empty
 * @param edits each change made to the words of the evidence, in the words of {@link Edit}
 * @param madeBy {@code extracted}, {@code template} or {@code model:NAME}
 */
public record Claim(String text, List<Evidence> evidence, List<Edit> edits, String madeBy) {
  public static final String EXTRACTED = "extracted";
  public static final String TEMPLATE = "template";

  public Claim {
    evidence = List.copyOf(evidence);
    edits = List.copyOf(edits);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a claim without words");
    }
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a claim without evidence: " + text);
    }
  }

  /**
   * A recorded change that alters no fact. Applied in order to the evidence, the edits of an
   * extracted claim give its text.
   *
   * @param kind what was done: {@code dateline}, {@code reference}, {@code attribution}, {@code
   *     connective}, {@code ending}
   * @param removed the words that stood there, empty for an insertion
   * @param inserted the words that stand there now (in brackets where they are not the article's),
   *     empty for a removal
   */
  public record Edit(String kind, String removed, String inserted) {}
}
