package dev.backstory.compose;

import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Edit;
import dev.backstory.model.Evidence;
import dev.backstory.model.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what articles say into questions, where that is safe. */
final class Questions {
  private static final Pattern FUTURE = future();
  private static final Pattern UNKNOWN =
      Pattern.compile(String.join("|", Resource.lines("uncertainty.txt")));
  private static final Pattern ASKED =
      Pattern.compile(
          "^\\W{0,2}\\s?(?:on |about |as to |into )?(whether|if|why|how many|how much|how|when|where|who|what|which)\\s(.*)");
  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 18;

  private final StoryMaterial material;
  private final ClaimEditor editor;

  Questions(StoryMaterial material, ClaimEditor editor) {
    this.material = material;
    this.editor = editor;
  }

  /** A question and the sentence that raises it, with those that tell who is meant. */
  record Raised(String text, StorySentence sentence, List<Evidence> evidence) {}

  /** "S is expected to V" as "Will S V?". */
  Optional<Raised> ofForecast(StorySentence sentence, Set<String> topics) {
    return plain(sentence)
        .flatMap(
            claim -> {
              Matcher future = FUTURE.matcher(text(claim));
              if (!future.find()) {
                return Optional.empty();
              }
              String subject = text(claim).substring(0, future.start());
              String rest = text(claim).substring(future.end());
              return Clause.of(subject + " will " + rest)
                  .filter(clause -> clause.verb().equals("will"))
                  .filter(clause -> clause.isSure(names(sentence)))
                  .filter(c -> !future.group().equals("will") || topics.contains(c.subject()))
                  .map(clause -> raised(clause.inverted(), sentence, claim));
            });
  }

  /** Whether the sentence announces something to come. */
  static boolean isForecast(StorySentence sentence) {
    return FUTURE.matcher(sentence.text()).find();
  }

  /** "It was not clear whether S will V" as "Will S V?", and so with other question words. */
  Optional<Raised> ofUncertainty(StorySentence sentence) {
    if (!Marks.blanked(sentence.text()).equals(sentence.text())) {
      return Optional.empty();
    }
    Matcher unknown = UNKNOWN.matcher(sentence.text());
    if (!unknown.find()) {
      return Optional.empty();
    }
    Matcher asked = ASKED.matcher(sentence.text().substring(unknown.end()));
    return asked.matches()
        ? question(asked.group(1), asked.group(2)).map(text -> raised(text, sentence, null))
        : Optional.empty();
  }

  /** A question from its question word and the clause after it. */
  static Optional<String> question(String word, String clause) {
    boolean yesNo = word.equals("whether") || word.equals("if");
    boolean subject = word.equals("who") || word.equals("what") || word.startsWith("how m");
    if (subject) {
      Optional<Clause> own =
          Clause.of(capital(word) + " " + clause).filter(c -> !c.subject().contains(" of "));
      return own.map(c -> c.subject() + " " + c.verb() + " " + c.rest());
    }
    return Clause.of(clause)
        .map(c -> (yesNo ? "" : word + " ") + c.inverted().replaceFirst("^would ", "will "));
  }

  /** Whether an article asks something here itself, in words that need no others. */
  static boolean isOwnQuestion(StorySentence sentence) {
    String text = sentence.text();
    List<String> words = Words.of(text);
    return text.endsWith("?")
        && text.indexOf('?') == text.length() - 1
        && Marks.blanked(text).equals(text)
        && !sentence.sentence().speech()
        && words.size() >= FEWEST_WORDS
        && words.size() <= MOST_WORDS
        && Clause.asks(words.getFirst())
        && words.stream().skip(1).noneMatch(Clause::isVague);
  }

  private Optional<Claim> plain(StorySentence sentence) {
    return Marks.blanked(sentence.text()).equals(sentence.text())
        ? editor.claim(sentence)
        : Optional.empty();
  }

  static String text(Claim claim) {
    return BRACKETS.matcher(claim.text()).replaceAll("");
  }

  static Set<String> names(StorySentence sentence) {
    Set<String> names = new LinkedHashSet<>();
    for (Mention mention : sentence.mentions()) {
      names.add(mention.name());
      names.add(sentence.slice(mention.span()));
    }
    return names;
  }

  Raised raised(String text, StorySentence sentence, @Nullable Claim claim) {
    List<Evidence> evidence = new ArrayList<>(List.of(sentence.evidence()));
    if (claim != null) {
      claim.edits().forEach(edit -> naming(edit, sentence).ifPresent(evidence::add));
    }
    return new Raised(capital(text) + "?", sentence, evidence);
  }

  /** The sentence that has the full name which the edit put in. */
  private Optional<Evidence> naming(Edit edit, StorySentence sentence) {
    String name = BRACKETS.matcher(edit.inserted()).replaceAll("");
    return edit.kind().equals(ClaimEdits.REFERENCE)
        ? material.sentencesOf(sentence.articleId()).stream()
            .filter(s -> s.text().contains(name))
            .findFirst()
            .map(StorySentence::evidence)
        : Optional.empty();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static Pattern future() {
    List<String> verbs = new ArrayList<>();
    Resource.lines("future-verbs.txt").forEach(v -> verbs.add(Pattern.quote(v)));
    return Pattern.compile("\\b(?:" + String.join("|", verbs) + ")\\b");
  }
}
