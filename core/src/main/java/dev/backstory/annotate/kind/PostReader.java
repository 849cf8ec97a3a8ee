package dev.backstory.annotate.kind;

import dev.backstory.annotate.name.Name;
import dev.backstory.model.EntityType;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the posts of social networks that an article shows whole: a line of words, signed at its
 * end or on the next line as networks sign them, "— Jane Doe (@janedoe) March 7, 2018". The words
 * are a quotation of whoever signed, without links and without the number of a post in a row.
 */
public final class PostReader {
  private static final Pattern SIGNED =
      Pattern.compile("[—–]\\h?(?<name>\\p{L}[^\\n—–@()]{1,48}?)\\h?\\(@\\w{1,15}\\)");

  private static final Pattern LEADING =
      Pattern.compile(
          "^\\h*(?:Skip \\w+ post (?:\\d+ )?by @\\w+\\h+)?(?:\\d{1,2}(?:/\\d{0,2}|[.)])\\h+)?");

  private static final Pattern LINK = Pattern.compile("(?:https?://|pic\\.twitter\\.com)");

  /** UTF-16 length of the longest post, its links with it. */
  private static final int LONGEST = 330;

  private static final int FEWEST_WORDS = 4;

  /**
   * In the order of the text, of kind {@link Quotation.Kind#DIRECT}. A speaker is sure who signs
   * with the name of a person.
   *
   * @param names of the article, in the order of the text
   */
  public List<Quotation> read(String text, List<Name> names, OffsetMap offsets) {
    List<Quotation> posts = new ArrayList<>();
    Matcher signed = SIGNED.matcher(text);
    int from = 0;
    while (signed.find()) {
      int start = Math.max(from, lineBefore(text, signed.start()));
      Matcher leading = LEADING.matcher(text).region(start, signed.start());
      start = leading.lookingAt() ? leading.end() : start;
      int end = end(text, start, signed.start());
      if (signed.start() - start <= LONGEST && words(text.substring(start, end)) >= FEWEST_WORDS) {
        Span name = offsets.span(signed.start("name"), signed.end("name"));
        posts.add(
            new Quotation(
                Quotation.Kind.DIRECT,
                offsets.span(start, end),
                null,
                name,
                speaker(signed, names)));
      }
      from = signed.end();
    }
    return posts;
  }

  /** Where the line begins that ends at the signature, or the one before if that stands alone. */
  private static int lineBefore(String text, int signature) {
    int end = signature;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return text.lastIndexOf('\n', end - 1) + 1;
  }

  /** Before the first link, and without white space. */
  private static int end(String text, int start, int signature) {
    Matcher link = LINK.matcher(text).region(start, signature);
    int end = link.find() ? link.start() : signature;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static Speaker speaker(Matcher signed, List<Name> names) {
    for (Name name : names) {
      boolean within = signed.start("name") <= name.start() && name.end() <= signed.end("name");
      if (within && name.type() == EntityType.PERSON) {
        return new Speaker(name.full(), null, name.full().indexOf(' ') > 0);
      }
    }
    return new Speaker(signed.group("name"), null, false);
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
