package dev.backstory.compose.claim;

import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Edit;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Span;
import dev.backstory.sentence.WholeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes and replays the edits of extracted claims. An edit carries no position: {@code dateline}
 * and {@code connective} stand at the beginning of the text, {@code attribution} and {@code ending}
 * at its end, {@code reference} where its words first stand as whole words, {@code aside} and
 * {@code time} where their words first stand.
 */
public final class ClaimEdits {
  static final String DATELINE = "dateline";
  static final String CONNECTIVE = "connective";
  public static final String REFERENCE = "reference";
  static final String ATTRIBUTION = "attribution";
  static final String ENDING = "ending";
  static final String ASIDE = "aside";
  static final String TIME = "time";

  private ClaimEdits() {}

  /** Whether some stretch of the text, as long as the claim's own, gives the claim by its edits. */
  public static boolean makes(Claim claim, String text) {
    int length = claim.evidence().getFirst().span().length();
    OffsetMap offsets = OffsetMap.of(text);
    for (int at = 0; at + length <= offsets.length(); at++) {
      String stretch = offsets.slice(new Span(at, at + length));
      if (claim.text().equals(replay(stretch, claim.edits()))) {
        return true;
      }
    }
    return false;
  }

  /** The text after all edits, or null if one of them does not fit. */
  static @Nullable String replay(String text, List<Edit> edits) {
    String now = text;
    for (Edit edit : edits) {
      String next = apply(now, edit);
      if (next == null) {
        return null;
      }
      now = next;
    }
    return now;
  }

  /** The text after an edit, or null if the edit does not fit it. */
  static @Nullable String apply(String text, Edit edit) {
    int at = position(text, edit);
    if (at < 0) {
      return null;
    }
    return text.substring(0, at) + edit.inserted() + text.substring(at + edit.removed().length());
  }

  private static int position(String text, Edit edit) {
    return switch (edit.kind()) {
      case DATELINE, CONNECTIVE -> text.startsWith(edit.removed()) ? 0 : -1;
      case ATTRIBUTION, ENDING ->
          text.endsWith(edit.removed()) ? text.length() - edit.removed().length() : -1;
      case REFERENCE -> edit.removed().isEmpty() ? -1 : WholeWords.first(text, edit.removed());
      case ASIDE, TIME -> edit.removed().isEmpty() ? -1 : text.indexOf(edit.removed());
      default -> -1;
    };
  }
}
