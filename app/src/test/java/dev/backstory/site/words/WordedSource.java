package dev.backstory.site.words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a template or a class says: the messages that it uses, and the words that it has itself. */
final class WordedSource {
  private static final Set<String> SPOKEN = Set.of("title", "aria-label", "placeholder", "alt");
  private static final Set<String> MESSAGES = Set.of("words", "sentence", "knownWords");
  private static final Set<String> MARKUP = Set.of("element", "link");
  private static final Pattern CONTROL =
      Pattern.compile("@(?:(?:if|elseif|for|template\\.[\\w.]+)\\(|else|endif|endfor)");
  private static final Pattern HEAD = Pattern.compile("@(?:import|param)\\b");
  private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)=\"");
  private static final Pattern NAME = Pattern.compile("(\\w+)\\s*$");
  private static final Pattern AROUND = Pattern.compile("(?:element|link|around)\\(");
  private static final Pattern LETTER = Pattern.compile("\\p{L}{2}");

  /** A literal in code that people would read: it begins with a capital or has several words. */
  private static final Pattern SENTENCE = Pattern.compile("^\\p{Lu}|\\p{L}\\s+\\p{L}");

  private final String text;
  private final List<Use> uses = new ArrayList<>();
  private final List<String> own = new ArrayList<>();
  private int at;

  /** Where code stands, by what its literals are for. */
  private enum Place {
    /** On the page: every letter of a literal is read by somebody. */
    SPOKEN,
    /** In a call, a condition or a declaration: a literal may be a name for the program. */
    CODE,
    /** In a class of Java or an attribute that nobody reads. */
    ELSEWHERE
  }

  /**
   * A message that is used.
   *
   * @param method that takes it
   * @param key of it; its beginning if the rest is added by the program
   * @param around for each part, whether it goes around words
   */
  record Use(String method, String key, boolean whole, List<Boolean> around) {}

  private static final class Call {
    private final String name;
    private @Nullable String key;
    private boolean whole = true;
    private final List<String> arguments = new ArrayList<>();
    private int begin;

    private Call(String name, int begin) {
      this.name = name;
      this.begin = begin;
    }
  }

  private WordedSource(String text) {
    this.text = text;
  }

  static WordedSource template(String text) {
    WordedSource source = new WordedSource(text);
    source.html('\0');
    return source;
  }

  static WordedSource java(String text) {
    WordedSource source = new WordedSource(text);
    source.code('\0', Place.ELSEWHERE);
    return source;
  }

  List<Use> uses() {
    return uses;
  }

  /** The words that it has itself. */
  List<String> own() {
    return own;
  }

  private void html(char end) {
    StringBuilder words = new StringBuilder();
    while (at < text.length() && text.charAt(at) != end) {
      Matcher control = from(CONTROL);
      if (text.startsWith("<%--", at)) {
        at = text.indexOf("--%>", at) + "--%>".length();
      } else if (expression(words)) {
        words.append(' ');
      } else if (from(HEAD).lookingAt()) {
        at = text.indexOf(text.startsWith("@import", at) ? "\n" : " ", at) + 1;
        if (text.lastIndexOf("@param", at) == at - "@param ".length()) {
          code('\n', Place.CODE);
        }
      } else if (control.lookingAt()) {
        at = control.end();
        if (control.group().endsWith("(")) {
          code(')', Place.CODE);
        }
      } else if (text.charAt(at) == '<' && at + 1 < text.length() && isTag(text.charAt(at + 1))) {
        own(words);
        tag();
      } else if (from(ENTITY).lookingAt()) {
        at = text.indexOf(';', at) + 1;
      } else {
        words.append(text.charAt(at++));
      }
    }
    own(words);
    at++;
  }

  private static boolean isTag(char c) {
    return Character.isLetter(c) || c == '/' || c == '!';
  }

  private boolean expression(StringBuilder words) {
    for (String begin : List.of("${", "$unsafe{", "!{")) {
      if (text.startsWith(begin, at)) {
        own(words);
        at += begin.length();
        code('}', begin.equals("!{") ? Place.CODE : Place.SPOKEN);
        return true;
      }
    }
    return false;
  }

  private void tag() {
    at++;
    while (text.charAt(at) != '>') {
      Matcher attribute = from(ATTRIBUTE);
      if (attribute.lookingAt()) {
        at = attribute.end();
        attribute(SPOKEN.contains(attribute.group(1)));
      } else {
        at++;
      }
    }
    at++;
  }

  private void attribute(boolean spoken) {
    StringBuilder words = new StringBuilder();
    while (text.charAt(at) != '"') {
      if (text.startsWith("${", at)) {
        at += 2;
        code('}', spoken ? Place.SPOKEN : Place.ELSEWHERE);
        words.append(' ');
      } else {
        words.append(text.charAt(at++));
      }
    }
    at++;
    if (spoken) {
      own(words);
    }
  }

  private void own(StringBuilder words) {
    if (LETTER.matcher(words).find()) {
      own.add(words.toString().strip());
    }
    words.setLength(0);
  }

  private void code(char end, Place place) {
    Deque<Call> calls = new ArrayDeque<>();
    while (at < text.length() && !(calls.isEmpty() && text.charAt(at) == end)) {
      char c = text.charAt(at);
      if (text.startsWith("//", at) || text.startsWith("/*", at)) {
        String close = c == text.charAt(at + 1) ? "\n" : "*/";
        at = text.indexOf(close, at) + close.length();
      } else if (text.startsWith("\"\"\"", at)) {
        at = text.indexOf("\"\"\"", at + 3) + 3;
      } else if (text.startsWith("@`", at)) {
        at += 2;
        html('`');
      } else if (c == '"') {
        literal(quoted('"'), calls, place);
      } else if (c == '\'') {
        quoted('\'');
      } else {
        bracket(c, calls);
        at++;
      }
    }
    at++;
  }

  private void bracket(char c, Deque<Call> calls) {
    switch (c) {
      case '(', '{', '[' -> {
        Matcher name = NAME.matcher(text.substring(Math.max(0, at - 40), at));
        calls.push(new Call(c == '(' && name.find() ? name.group(1) : "", at + 1));
      }
      case ')', '}', ']' -> {
        Call call = calls.pop();
        argument(call);
        if (call.key != null) {
          uses.add(use(call));
        }
      }
      case ',' -> {
        if (!calls.isEmpty()) {
          argument(calls.getFirst());
        }
      }
      default -> {}
    }
  }

  private void argument(Call call) {
    call.arguments.add(text.substring(call.begin, at).strip());
    call.begin = at + 1;
  }

  private Use use(Call call) {
    List<Boolean> around = call.arguments.stream().skip(1).map(this::isAround).toList();
    return new Use(call.name, call.key, call.whole, around);
  }

  private boolean isAround(String argument) {
    return AROUND.matcher(argument).lookingAt()
        || text.contains("!{var " + argument + " = around(");
  }

  private String quoted(char mark) {
    int begin = ++at;
    while (text.charAt(at) != mark) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return text.substring(begin, at++);
  }

  private void literal(String literal, Deque<Call> calls, Place place) {
    Call call = calls.peek();
    if (call != null
        && MESSAGES.contains(call.name)
        && text.substring(call.begin, at).strip().equals('"' + literal + '"')
        && call.arguments.isEmpty()) {
      call.key = literal;
      call.whole = !text.substring(at).stripLeading().startsWith("+");
    } else if (calls.stream().noneMatch(it -> MARKUP.contains(it.name))) {
      boolean read =
          switch (place) {
            case SPOKEN -> LETTER.matcher(literal).find();
            case CODE -> SENTENCE.matcher(literal).find();
            case ELSEWHERE -> false;
          };
      if (read) {
        own.add(literal);
      }
    }
  }

  private Matcher from(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length());
  }
}
