package dev.backstory.site.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message of the interface: words with places for what differs from page to page.
 *
 * <p>"{0}" is replaced by the first part, "{1}" by the second. "[words]{1}" marks words that the
 * second part goes around, such as a link. A message with a number in it has a form for one and a
 * form for all others, "{0} story | {0} stories"; the first part is that number.
 */
final class Message {
  private static final Pattern PLACE = Pattern.compile("\\[([^\\[\\]]*)]\\{(\\d)}|\\{(\\d)}");
  private static final String OR = " | ";

  private final List<List<Piece>> forms;

  private Message(List<List<Piece>> forms) {
    this.forms = forms;
  }

  /** What a message consists of. */
  sealed interface Piece {
    record Text(String text) implements Piece {}

    record Place(int part) implements Piece {}

    /** Words, which may have places of their own, that a part goes around. */
    record Around(int part, List<Piece> within) implements Piece {}
  }

  /**
   * @throws IllegalArgumentException if it has more than two forms
   */
  static Message of(String text) {
    String[] forms = text.split(Pattern.quote(OR), -1);
    if (forms.length > 2) {
      throw new IllegalArgumentException("a message with more than two forms: " + text);
    }
    return new Message(List.of(forms).stream().map(Message::pieces).toList());
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher place = PLACE.matcher(text);
    int done = 0;
    while (place.find()) {
      text(text.substring(done, place.start()), pieces);
      pieces.add(
          place.group(1) == null
              ? new Piece.Place(Integer.parseInt(place.group(3)))
              : new Piece.Around(Integer.parseInt(place.group(2)), pieces(place.group(1))));
      done = place.end();
    }
    text(text.substring(done), pieces);
    return List.copyOf(pieces);
  }

  private static void text(String text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece.Text(text));
    }
  }

  /** Its pieces, in the form that fits a number, which is the first part if there are two forms. */
  List<Piece> pieces(Object... parts) {
    return forms.size() == 1 || (parts[0] instanceof Number n && n.longValue() == 1)
        ? forms.getFirst()
        : forms.getLast();
  }
}
