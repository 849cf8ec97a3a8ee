package dev.backstory.check;

import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What the HTML of a story says to a reader.
 *
 * @param lines the words of claims and open questions
 * @param quotations the words between the marks of quotations
 */
record ShownPage(Set<String> lines, Set<String> quotations) {
  static ShownPage of(String html) {
    Document page = Jsoup.parse(html);
    Set<String> lines = new TreeSet<>();
    page.select(".claim > p").forEach(line -> lines.add(words(line.wholeText())));
    Set<String> quotations = new TreeSet<>();
    page.select(".quotation > blockquote")
        .forEach(quote -> quotations.add(words(withoutMarks(quote.wholeText().strip()))));
    return new ShownPage(lines, quotations);
  }

  /** With white space folded, as HTML does. */
  static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String withoutMarks(String quotation) {
    return quotation.replaceFirst("^“", "").replaceFirst("”$", "");
  }
}
