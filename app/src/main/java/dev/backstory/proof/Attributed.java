package dev.backstory.proof;

import dev.backstory.model.Quotation;
import dev.backstory.model.Speaker;
import dev.backstory.proof.Mark.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An attribution of an article.
 *
 * @param number by which it is known in the proof, from 1 in the order of the text
 * @param words what is attributed
 * @param cue the words that attribute it
 * @param source the words for the source
 * @param name the number of the speaker's name, where the article names the speaker
 * @param bearer the mark of the mention in which the speaker's name was found; null where the words
 *     for the source are that mention
 */
public record Attributed(
    int number,
    Quotation quotation,
    String words,
    @Nullable String cue,
    @Nullable String source,
    @Nullable Integer name,
    @Nullable String bearer) {

  /** "direct", "mixed" or "indirect". */
  public String kind() {
    return quotation.kind().name().toLowerCase(Locale.ROOT);
  }

  /** From the cue to whoever speaks: "said → she = Anna Berg (minister)". */
  public String says() {
    return (cue == null ? "no cue" : cue) + " → " + speaker();
  }

  private String speaker() {
    Speaker speaker = quotation.speaker();
    if (speaker == null) {
      return source == null ? "nobody" : source + " = unknown";
    }
    String name = ProofWords.line(speaker.name());
    String role = speaker.role() == null ? "" : " (" + ProofWords.line(speaker.role()) + ")";
    return (source == null || source.equals(name) ? "" : source + " = ") + name + role;
  }

  /** The mark of what is attributed. */
  public String content() {
    return Mark.id(Kind.CONTENT, quotation.span());
  }

  /** The mark where the arrow to the source begins; null if there is no arrow. */
  public @Nullable String arrowFrom() {
    if (quotation.mention() == null) {
      return null;
    }
    return quotation.cue() == null ? content() : Mark.id(Kind.CUE, quotation.cue());
  }

  /** The mark where it ends. */
  public @Nullable String arrowTo() {
    return quotation.mention() == null ? null : Mark.id(Kind.SOURCE, quotation.mention());
  }
}
