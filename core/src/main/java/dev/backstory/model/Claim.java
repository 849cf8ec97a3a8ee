package dev.backstory.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One sentence or clause of a page.
 *
 * @param id unique on its page, the same as long as the claim stands there; empty before the page
 *     is finished
 * @param facts ids of the facts that it tells; none where it tells no fact of its own
 * @param evidence what it rests on, the stretch it is made of first; never empty
 * @param edits each change made to the words of the evidence, in the words of {@link Edit}
 * @param madeBy {@code extracted}, {@code template} or {@code model:NAME (prompt V)}
 * @param sinceRevision the revision of the page with which it came; 0 before the page is finished
 * @param template that it was made by; null where it was made by none, or before that was kept
 * @param inPart newsrooms of the evidence that tell it without all of its figures and names
 */
public record Claim(
    String id,
    String text,
    List<String> facts,
    List<Evidence> evidence,
    List<Edit> edits,
    String madeBy,
    int sinceRevision,
    @Nullable Template template,
    List<InPart> inPart) {
  public static final String EXTRACTED = "extracted";
  public static final String TEMPLATE = "template";

  private static final String MODEL = "model:";

  public Claim {
    facts = List.copyOf(facts);
    evidence = List.copyOf(evidence);
    edits = List.copyOf(edits);
    inPart = List.copyOf(inPart);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a claim without words");
    }
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a claim without evidence: " + text);
    }
  }

  /** A claim that was made by no template. */
  public Claim(
      String id,
      String text,
      List<String> facts,
      List<Evidence> evidence,
      List<Edit> edits,
      String madeBy,
      int sinceRevision) {
    this(id, text, facts, evidence, edits, madeBy, sinceRevision, null, List.of());
  }

  /** Whether a language model made something, by what a claim or a section says of it. */
  public static boolean isOfModel(String madeBy) {
    return madeBy.startsWith(MODEL);
  }

  /** How a claim says that a language model made it, asked with this version of texts. */
  public static String ofModel(String name, String prompt) {
    return MODEL + name + " (prompt " + prompt + ")";
  }

  /** What a template says of its evidence. */
  public static Claim of(Template template, List<Evidence> evidence) {
    return new Claim(
        "", template.text(), List.of(), evidence, List.of(), TEMPLATE, 0, template, List.of());
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
    return new Claim(id, text, facts, evidence, edits, madeBy, sinceRevision, template, List.of());
  }

  /** The same where these newsrooms tell it in part. */
  public Claim with(List<InPart> inPart) {
    return new Claim(id, text, facts, evidence, edits, madeBy, sinceRevision, template, inPart);
  }

  /** The same as it stands on a page. */
  public Claim standing(String id, int sinceRevision) {
    return new Claim(id, text, facts, evidence, edits, madeBy, sinceRevision, template, inPart);
  }

  /**
   * A newsroom that tells a claim in part.
   *
   * @param without figures and names of the claim that none of its reports of the story has
   */
  public record InPart(String newsroom, List<String> without) {
    public InPart {
      without = List.copyOf(without);
    }
  }

  /**
   * A pattern and what it is filled with, which gives the text of a claim.
   *
   * @param pattern words with slots in braces, such as {@value #WHO_IS}
   * @param slots what stands in each, by its name, in the order of the pattern
   */
  public record Template(String pattern, Map<String, String> slots) {
    /** Says who somebody is: "Ada Lind is the mayor." */
    public static final String WHO_IS = "{name} is {words}.";

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    public Template {
      slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    }

    /** Who somebody is, in words such as "the mayor". */
    public static Template whoIs(String name, String words) {
      Map<String, String> slots = new LinkedHashMap<>();
      slots.put("name", name);
      slots.put("words", words);
      return new Template(WHO_IS, slots);
    }

    /** The pattern filled; a slot for which there is nothing stays as it is. */
    public String text() {
      return SLOT.matcher(pattern)
          .replaceAll(
              slot -> Matcher.quoteReplacement(slots.getOrDefault(slot.group(1), slot.group())));
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
