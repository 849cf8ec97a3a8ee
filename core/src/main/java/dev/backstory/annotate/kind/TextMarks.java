package dev.backstory.annotate.kind;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Marks of a sentence by which editors tell text from what stands about it. */
final class TextMarks {
  /** What it may begin with is looked at first: most words begin with something else. */
  private static final String MONTH =
      "(?=[JFMASOND])(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";

  private static final Map<String, Pattern> PATTERNS = new LinkedHashMap<>();

  static {
    put("handle", "(?<![\\p{L}\\d.])@\\w{2,}");
    put("handle in brackets", "\\(@\\w+\\)");
    put("opens with a handle", "^(?:\\p{Lu}[\\p{L}.]* ){1,4}\\(@\\w+\\)|^\\.?@\\w+");
    put("tag", "(?<![\\p{L}\\d&])#\\p{L}\\w+");
    put("link", "https?://|www\\.|\\b\\w+\\.(?:com|org|net|co)/\\S");
    put("picture of a post", "\\bpic\\.\\w+\\.com|\\bt\\.co/");
    put("mail", "\\b[\\w.-]+@ ?[\\w-]+\\.\\w");
    put("signed with a date", "[—–-] ?\\S.{1,60} " + MONTH + " \\d{1,2}, \\d{4}$");
    put("signed", "\\s[—–] ?\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,3}$");
    put("ends in a date", MONTH + " \\d{1,2}, \\d{4}\\.?\\)?$");
    put("day of a year", MONTH + " \\d{1,2}, \\d{4}");
    put("time of day", "\\b\\d{1,2}[:.]\\d\\d ?(?:[aApP]\\.?[mM]\\b|E[DS]?T)");
    put("number of many", "^\\d{1,3}/\\d{1,3}\\b|\\b\\d{1,3} of \\d{1,3}$");
    put("copyright", "©|\\([cC]\\)|\\bCopyright\\b");
    put("all in brackets", "^[(\\[].*[)\\]]\\.?$");
    put("ends in brackets", "\\([^()]{2,80}\\)\\.?$");
    put("bullet", "^[•●⦁*▪■►–—-] ?\\S");
    put("numbered", "^\\(?\\d{1,2}[.)]\\s");
    put("slash between names", "\\p{L}{2,} ?/ ?\\p{Lu}\\p{L}+");
    put("bar", "\\s\\|\\s");
    put("capital words and a colon", "^\\p{Lu}[\\p{Lu} .'’-]{2,30}(?:, \\p{Lu}+)?:");
    put("word and a colon", "^(?:\\p{Lu}[\\p{L}’']+ ?){1,3}:\\s?\\S");
    put("capitals", "^[^\\p{Ll}]*\\p{Lu}[^\\p{Ll}]*$");
    put("begins in capitals", "^\\p{Lu}{3,}(?: \\p{Lu}+)+");
    put("begins small", "^\\p{Ll}");
    put("begins with a quotation", "^[\"“‘']");
    put("dots at the start", "^\\.{2,}|^…");
    put("dots at the end", "(?:\\.{3,}|…)$");
    put("exclamation", "!");
    put("question", "\\?");
    put("name alone", "^\\p{Lu}[\\p{L}.'’-]+(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|and)){1,4}$");
    put(
        "left or right",
        "\\((?:left|right|centre|center|pictured|shown|[LRC])\\b|, (?:left|right),");
  }

  private TextMarks() {}

  private static void put(String name, String pattern) {
    PATTERNS.put(name, Pattern.compile(pattern));
  }

  /** The names of those that a sentence has. */
  static Set<String> of(String sentence) {
    String text = sentence.length() > 600 ? sentence.substring(0, 600) : sentence;
    Set<String> marks = new LinkedHashSet<>();
    PATTERNS.forEach(
        (name, pattern) -> {
          if (pattern.matcher(text).find()) {
            marks.add(name);
          }
        });
    return marks;
  }
}
