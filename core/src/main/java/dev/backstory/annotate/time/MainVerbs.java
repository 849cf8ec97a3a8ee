package dev.backstory.annotate.time;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.annotate.text.VerbGroup;
import dev.backstory.annotate.text.VerbGroup.Form;
import dev.backstory.annotate.text.VerbGroups;
import dev.backstory.annotate.text.VerbTraits;
import dev.backstory.model.MainVerb;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Span;
import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the main verb of each sentence: the first that has a tense, stands in no clause that
 * depends on another, and is neither quoted nor merely reports, as far as there is such a verb.
 */
public final class MainVerbs {
  private final List<VerbGroup> groups;
  private final SentenceParts parts;
  private final VerbTraits traits;
  private final boolean[] quoted;

  private MainVerbs(List<Token> tokens) {
    this.groups = new VerbGroups(tokens).find();
    this.parts = new SentenceParts(tokens, groups);
    this.traits = new VerbTraits(tokens);
    this.quoted = quoted(tokens);
  }

  /** The sentence's, {@linkplain MainVerb#missing missing} if it has no verb. */
  public static MainVerb of(TaggedSentence sentence, OffsetMap offsets) {
    MainVerbs verbs = new MainVerbs(sentence.tokens());
    VerbGroup main = verbs.main();
    if (main == null) {
      return MainVerb.missing(offsets.span(sentence.start(), sentence.end()).end());
    }
    Token head = sentence.tokens().get(main.head());
    Span span = offsets.span(sentence.start() + head.start(), sentence.start() + head.end());
    return new MainVerb(
        span,
        head.lemma().toLowerCase(Locale.ROOT),
        new VerbTenses(verbs.parts).of(main),
        verbs.groups.stream().anyMatch(VerbGroup::isFinite));
  }

  private @Nullable VerbGroup main() {
    List<VerbGroup> mains = new ArrayList<>();
    for (int at = 0; at < groups.size(); at++) {
      if (groups.get(at).isFinite() && parts.isMain(at)) {
        mains.add(groups.get(at));
      }
    }
    if (mains.isEmpty()) {
      mistaken().ifPresent(mains::add);
    }
    List<VerbGroup> own = mains.stream().filter(group -> !quoted[group.head()]).toList();
    List<VerbGroup> telling = own.stream().filter(group -> !traits.isSaying(group)).toList();
    for (List<VerbGroup> choice : List.of(telling, own, mains, groups)) {
      if (!choice.isEmpty()) {
        return choice.getFirst();
      }
    }
    return null;
  }

  /**
   * Taggers take "floats rolled down the road" for floats that were rolled, which is seen where
   * only dependent clauses have another verb: "as the parade drew thousands".
   */
  private Optional<VerbGroup> mistaken() {
    for (int at = 0; at < groups.size(); at++) {
      VerbGroup group = groups.get(at);
      if (group.form() == Form.PARTICIPLE
          && group.direction() == Direction.PAST
          && parts.pos(group.start() - 1).startsWith("NN")
          && !parts.isSubordinate(at, 0)) {
        return Optional.of(group.told());
      }
    }
    return Optional.empty();
  }

  /** Which tokens stand between quotation marks, one of which may stand in another sentence. */
  private static boolean[] quoted(List<Token> tokens) {
    boolean[] quoted = new boolean[tokens.size()];
    boolean open = false;
    for (int i = 0; i < quoted.length; i++) {
      switch (tokens.get(i).form()) {
        case "“", "``" -> open = true;
        case "”", "''" -> open = false;
        case "\"" -> open = !open;
        default -> quoted[i] = open;
      }
    }
    return quoted;
  }
}
