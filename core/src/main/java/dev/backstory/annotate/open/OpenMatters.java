package dev.backstory.annotate.open;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Sentence.OpenMatter;
import dev.backstory.notation.Resource;
import dev.backstory.port.Token;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clause or noun of a sentence for which nobody has an answer yet: "it is not clear
 * whether …", "how … is still unknown", "the cause of … has not been determined".
 */
public final class OpenMatters {
  private static final String UNCERTAIN =
      String.join("|", Resource.lines("annotate/open/uncertainty.txt"));

  /** The words up to a question word, if nobody knows what follows. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:"
              + UNCERTAIN
              + ")(?:,? (?:on|about|as to|into|over|exactly|precisely|just))?[ ,]{1,2}$",
          Pattern.CASE_INSENSITIVE);

  /** A question at the beginning, and that it has no answer. */
  private static final Pattern FRONTED =
      Pattern.compile(
          "^(?:Exactly |Precisely |Just )?(?:Whether|How|Why|Who|What|When|Where|Which|whether|how|why"
              + "|who|what|when|where|which)\\b.*?(?<end>,? (?:is|was|are|were|remains|remained)"
              + " (?:also |still |as yet |yet )?(?:unknown|unclear|uncertain|undecided|undetermined"
              + "|not (?:yet |immediately )?(?:clear|known|certain|decided)))\\b");

  private static final int FIRST_WORDS = 2;

  private final TaggedSentence sentence;
  private final OpenClauses clauses;

  private OpenMatters(TaggedSentence sentence, OffsetMap offsets) {
    this.sentence = sentence;
    this.clauses = new OpenClauses(sentence, offsets);
  }

  /** The first of a sentence; null if it has none, or none that can be asked in plain words. */
  public static @Nullable OpenMatter of(TaggedSentence sentence, OffsetMap offsets) {
    return new OpenMatters(sentence, offsets).find().orElse(null);
  }

  private Optional<OpenMatter> find() {
    List<Token> tokens = sentence.tokens();
    Matcher fronted = FRONTED.matcher(sentence.text());
    if (fronted.find()) {
      for (int i = 0; i < Math.min(FIRST_WORDS, tokens.size()); i++) {
        if (clauses.isQuestionWord(i)) {
          return clauses.at(i, fronted.start("end"));
        }
      }
    }
    for (int i = 1; i < tokens.size(); i++) {
      if (clauses.isQuestionWord(i)
          && BEFORE.matcher(sentence.text().substring(0, tokens.get(i).start())).find()) {
        Optional<OpenMatter> matter = clauses.at(i, sentence.text().length());
        if (matter.isPresent()) {
          return matter;
        }
      }
    }
    return new UnknownNoun(sentence, clauses).find();
  }
}
