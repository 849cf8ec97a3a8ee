package dev.backstory.annotate;

import dev.backstory.port.Tagger;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tagger for tests: a handful of words by list, capitalised words are names of persons unless
 * listed as places or organisations, everything else is a noun.
 */
public final class PlainTagger implements Tagger {
  private static final Pattern WORD =
      Pattern.compile(
          "(?:Jr|Mr|Mrs|Sen)\\.|[\\p{L}\\p{N}]+|'s|\u2019s|\\S", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Map<String, String> POS =
      Map.ofEntries(
          Map.entry("a", "DT"),
          Map.entry("the", "DT"),
          Map.entry("that", "IN"),
          Map.entry("of", "IN"),
          Map.entry("for", "IN"),
          Map.entry("in", "IN"),
          Map.entry("and", "CC"),
          Map.entry("but", "CC"),
          Map.entry("to", "TO"),
          Map.entry("he", "PRP"),
          Map.entry("she", "PRP"),
          Map.entry("it", "PRP"),
          Map.entry("is", "VBZ"),
          Map.entry("was", "VBD"),
          Map.entry("will", "MD"),
          Map.entry("said", "VBD"),
          Map.entry("told", "VBD"),
          Map.entry("added", "VBD"),
          Map.entry("asked", "VBD"),
          Map.entry("called", "VBD"),
          Map.entry("came", "VBD"),
          Map.entry("saying", "VBG"),
          Map.entry("late", "JJ"),
          Map.entry("old", "JJ"),
          Map.entry("according", "VBG"),
          Map.entry("'s", "POS"),
          Map.entry("\u2019s", "POS"));
  private static final Map<String, String> LEMMAS =
      Map.of(
          "said",
          "say",
          "told",
          "tell",
          "added",
          "add",
          "asked",
          "ask",
          "called",
          "call",
          "saying",
          "say",
          "is",
          "be",
          "was",
          "be",
          "came",
          "come",
          "according",
          "accord");
  private static final Set<String> PLACES = Set.of("Lindow", "Norvale");
  private static final Set<String> ORGANISATIONS = Set.of("Harbour", "Union", "Group");

  @Override
  public List<Token> tag(String sentence) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(sentence);
    while (word.find()) {
      String form = word.group();
      String lower = form.toLowerCase(Locale.ROOT);
      boolean named = !tokens.isEmpty() && tokens.getLast().entity().equals("PERSON");
      tokens.add(
          new Token(
              word.start(),
              word.end(),
              form,
              LEMMAS.getOrDefault(lower, lower),
              pos(form, lower),
              named && type(form, lower).equals("GPE") ? "PERSON" : type(form, lower)));
    }
    return bilou(tokens);
  }

  private static String pos(String form, String lower) {
    if (POS.containsKey(lower)) {
      return POS.get(lower);
    }
    if (!Character.isLetterOrDigit(form.codePointAt(0))) {
      return form;
    }
    return Character.isUpperCase(form.codePointAt(0)) ? "NNP" : "NN";
  }

  private static String type(String form, String lower) {
    if (!pos(form, lower).equals("NNP")) {
      return "O";
    }
    return PLACES.contains(form) ? "GPE" : ORGANISATIONS.contains(form) ? "ORG" : "PERSON";
  }

  private static List<Token> bilou(List<Token> tokens) {
    List<Token> result = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean after = i > 0 && tokens.get(i - 1).entity().equals(token.entity());
      boolean before = i + 1 < tokens.size() && tokens.get(i + 1).entity().equals(token.entity());
      String prefix = after ? before ? "I-" : "L-" : before ? "B-" : "U-";
      String entity = token.entity().equals("O") ? "O" : prefix + token.entity();
      result.add(
          new Token(token.start(), token.end(), token.form(), token.lemma(), token.pos(), entity));
    }
    return result;
  }
}
