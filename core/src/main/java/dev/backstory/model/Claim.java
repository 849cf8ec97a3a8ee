package dev.backstory.model;

import java.util.List;

/**
 * One sentence or clause of a page.
 *
 * @param id unique on its page, the same as long as the claim stands there; empty before the page
 *     is finished
 * @param facts ids of the facts that it tells; none where it tells no fact of its own
 * @param evidence what it rests on, the stretch it is made of first; never empty
 * @param edits each change made to the words of the evidence, in the words of {@link Edit}
 * @param madeBy {@code extracted}, {@code template} or {@code model:NAME}
 * @param sinceRevision the revision of the page with which it came; 0 before the page is finished
 */
public record Claim(
    String id,
    String text,
    List<String> facts,
    List<Evidence> evidence,
    List<Edit> edits,
    String madeBy,
    int sinceRevision) {
  public static final String EXTRACTED = "extracted";
  public static final String TEMPLATE = "template";

  public Claim {
    facts = List.copyOf(facts);
    evidence = List.copyOf(evidence);
    edits = List.copyOf(edits);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a claim without words");
    }
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a claim without evidence: " + text);
    }
  }

  /** A claim of a page that is not finished. */
  public Claim(
      String text, List<String> facts, List<Evidence> evidence, List<Edit> edits, String madeBy) {
    this("", text, facts, evidence, edits, madeBy, 0);
  }

  /** A claim of which it is not known yet which facts it tells. */
  public Claim(String text, List<Evidence> evidence, List<Edit> edits, String madeBy) {
    this(text, List.of(), evidence, edits, madeBy);
  }

  /** The same words as the telling of these facts, resting on more than their own stretch. */
  public Claim telling(List<String> facts, List<Evidence> evidence) {
    return new Claim(id, text, facts, evidence, edits, madeBy, sinceRevision);
  }

  /** The same as it stands on a page. */
  public Claim standing(String id, int sinceRevision) {
    return new Claim(id, text, facts, evidence, edits, madeBy, sinceRevision);
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
