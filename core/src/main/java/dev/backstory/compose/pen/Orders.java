package dev.backstory.compose.pen;

import dev.backstory.model.Evidence;
import dev.backstory.notation.Resource;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that are meant for a language model and not for readers. Who orders that something be
 * written does not report it: no model is given such words, and nothing rests on them.
 */
public final class Orders {
  private static final List<Pattern> FORMS =
      Resource.lines("compose/pen/orders.txt").stream()
          .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE))
          .toList();

  private Orders() {}

  /** Whether the paragraph of a stretch has some, anywhere in it. */
  public static boolean around(String text, Evidence stretch) {
    int start = text.offsetByCodePoints(0, stretch.start());
    int end = text.indexOf('\n', text.offsetByCodePoints(start, stretch.span().length()));
    return in(text.substring(text.lastIndexOf('\n', start) + 1, end < 0 ? text.length() : end));
  }

  static boolean in(String words) {
    String visible = FramedText.visible(words);
    return FORMS.stream().anyMatch(form -> form.matcher(visible).find());
  }
}
