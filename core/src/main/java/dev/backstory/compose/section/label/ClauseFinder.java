package dev.backstory.compose.section.label;

import dev.backstory.compose.section.label.LabelCandidate.Weight;
import dev.backstory.model.MainVerb;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the verbs of a sentence that are acts, with who acts and on what, by the words beside. */
final class ClauseFinder {
  /** The trait of an act of several, of whom the subject is the last. */
  static final String SEVERAL = "subject=several";

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");

  /** What may stand between a subject and its verb. */
  private static final Pattern AUXILIARIES =
      Pattern.compile(
          "(?:(?<![\\p{L}’'-])(?:is|are|was|were|be|been|being|am|has|have|had|having|will|would"
              + "|could|can|may|might|must|should|shall|do|does|did|not|never|to|also|still|now"
              + "|already|then|who|which|that|since|again|repeatedly|once|twice|both|all"
              + "|plans?|planned|intends?|intended|expected|due|set|likely|scheduled|cannot"
              + "|\\p{L}+n[’']t|\\p{L}+ly) )*$");

  private static final Pattern AUXILIARY =
      Pattern.compile(
          "(?:\\b(?:is|are|was|were|be|been|being|has|have|had|will|would|could|can|may|might|must"
              + "|should|to|do|does|did)|n[’']t)(?: (?:not|also|never|\\p{L}+ly))? $");

  private static final Pattern IS =
      Pattern.compile("\\b(?:is|are|was|were|be|been|being)(?: (?:not|so|very|\\p{L}+ly))? $");

  private static final Pattern BE = Pattern.compile("\\b(?:is|are|was|were|be|been|being)\\b");
  private static final String DETERMINERS =
      "(?:(?:the|a|an|its|his|her|their|our|my|these|those|all|some|any|more|several"
          + "|both|many|two|three|four|five|\\d[\\d,.]*) )*";

  private static final Pattern TO_OBJECT =
      Pattern.compile("^ (?:(for|of|on|to|against|about|over|into|with|in) )?" + DETERMINERS);

  private static final Pattern BY = Pattern.compile("^(?: [\\p{L}-]+){0,3} by " + DETERMINERS);

  /** A noun after this belongs to the one before. */
  private static final Pattern OF =
      Pattern.compile(
          " (?:of|in|at|for|from|on|to|with|by|against|about|over|near) " + DETERMINERS + "$");

  private static final Pattern OF_NEXT =
      Pattern.compile("^ of (?:(?:the|a|an|its|his|her|their) )?");

  /** Whoever is told or allowed to do something is not what the act is about. */
  private static final Pattern INFINITIVE = Pattern.compile("^ (?:not )?to \\p{Ll}");

  private static final Pattern NEXT_TO =
      Pattern.compile("^[ ,]*(?:(?:on|in|late|early|last)[ ,]*)?$");

  /** Whoever stands after this acts with others. */
  private static final Pattern AND = Pattern.compile("(?:\\band|\\bor|including|,) (?:the )?$");

  private static final Pattern AND_OTHER = Pattern.compile(",? (?:and|or) (?:the )?$");

  private static final int MOST_OF_TWO = 3;

  private final StorySentence sentence;
  private final String text;
  private final List<Noun> nouns;

  ClauseFinder(StorySentence sentence, List<Noun> nouns) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.nouns = nouns;
  }

  /** In the order of the sentence. */
  List<Clause> find() {
    List<Clause> clauses = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      int at = word.start();
      int end = word.end();
      if (nouns.stream().noneMatch(noun -> noun.start() < end && at < noun.end())) {
        boolean name = at > 0 && Character.isUpperCase(word.group().codePointAt(0));
        Act.of(word.group())
            .filter(act -> !name)
            .map(act -> clause(act, at, end))
            .filter(clause -> isVerb(clause, word.group()))
            .ifPresent(clauses::add);
      }
    }
    return clauses;
  }

  /** Not an adverb or noun spelt like a verb ("back"), nor a participle before a noun. */
  private boolean isVerb(Clause clause, String form) {
    String before = text.substring(0, clause.at());
    boolean base = form.equals(clause.act().lemma()) && !form.equals(clause.act().participle());
    if (base && IS.matcher(before).find()) {
      return false;
    }
    if (clause.weight() != Weight.OTHER || form.endsWith("ing")) {
      return true;
    }
    boolean led = AUXILIARY.matcher(before).find();
    return led || !base && !(clause.actor().isEmpty() && clause.subject().isEmpty());
  }

  private Clause clause(Act act, int at, int end) {
    Matcher chain = AUXILIARIES.matcher(text.substring(0, at));
    int from = chain.find() ? chain.start() : at;
    String before = text.substring(from, at).toLowerCase(Locale.ROOT);
    String form = text.substring(at, end).toLowerCase(Locale.ROOT);
    Optional<Noun> subject = subject(from);
    Weight weight = weight(at);
    boolean passive =
        BE.matcher(before).find() && (form.equals(act.participle()) || form.endsWith("ed"));
    if (passive) {
      Optional<Noun> by = after(BY, end);
      return new Clause(
          act,
          at,
          end,
          weight,
          by.map(Noun::somebody).orElse(""),
          "",
          subject.map(this::matter).orElse(""),
          subject.map(Noun::somebody).orElse(""),
          "",
          ModalityReader.tone(sentence, text.substring(0, at), before, weight, false),
          traits(subject, "passive"));
    }
    Matcher next = TO_OBJECT.matcher(text.substring(end));
    String preposition = next.find() && next.group(1) != null ? next.group(1) : "";
    String actor = subject.map(Noun::somebody).orElse("");
    return new Clause(
        act,
        at,
        end,
        weight,
        actor.isEmpty() && weight == Weight.CUE ? QuotedSpeaker.at(sentence, at) : actor,
        actor.isEmpty() ? subject.map(this::matter).orElse("") : "",
        after(TO_OBJECT, end).map(this::matter).orElse(""),
        after(TO_OBJECT, end).map(Noun::somebody).orElse(""),
        preposition,
        ModalityReader.tone(sentence, text.substring(0, at), before, weight, !actor.isEmpty()),
        traits(subject, before.isBlank() && form.endsWith("ing") ? "participle" : "active"));
  }

  private Set<String> traits(Optional<Noun> subject, String voice) {
    Set<String> traits = new TreeSet<>(List.of("voice=" + voice));
    subject.ifPresentOrElse(
        noun -> {
          noun.name()
              .ifPresent(
                  name -> traits.add("subject=" + name.type().name().toLowerCase(Locale.ROOT)));
          if (noun.name().isEmpty()) {
            traits.add("subject=noun");
          }
          if (AND.matcher(text.substring(0, noun.start())).find()) {
            traits.add("subject=joint");
          }
          if (isLastOfSeveral(noun)) {
            traits.add(SEVERAL);
          }
        },
        () -> traits.add("subject=none"));
    return traits;
  }

  /** "Bo Ek" of "Ada Lind and Bo Ek", but not of "Ada Lind sang and Bo Ek". */
  private boolean isLastOfSeveral(Noun noun) {
    Matcher and = AND_OTHER.matcher(text.substring(0, noun.start()));
    return and.find() && nouns.stream().anyMatch(other -> other.end() == and.start());
  }

  private Weight weight(int at) {
    MainVerb verb = sentence.verb();
    if (verb != null && verb.finite() && sentence.local(verb.span().start()) == at) {
      return Weight.MAIN;
    }
    return QuotedSpeaker.isCue(sentence, at) ? Weight.CUE : Weight.OTHER;
  }

  /** The noun that ends before the auxiliaries, or the one that it depends on. */
  private Optional<Noun> subject(int from) {
    for (int i = nouns.size() - 1; i >= 0; i--) {
      Noun noun = nouns.get(i);
      if (noun.end() <= from) {
        String between = withoutTimes(noun.end(), from);
        return NEXT_TO.matcher(between).matches()
            ? between.contains(",") ? beforeAside(i) : Optional.of(head(i))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Where a comma stands before the verb, whom or what the words between it and the comma before
   * speak of: "Vos" of "Vos, a student of law, was", or whom they name.
   *
   * @param last the noun before the verb
   */
  private Optional<Noun> beforeAside(int last) {
    int opening = text.lastIndexOf(", ", nouns.get(last).start());
    Noun aside = head(last);
    for (int i = last - 1; opening >= 0 && i >= 0; i--) {
      Noun noun = nouns.get(i);
      if (noun.end() <= opening) {
        boolean named = aside.isPerson() && head(i).name().isEmpty();
        return noun.end() == opening && !named
            ? Optional.of(head(i))
            : Optional.of(aside).filter(Noun::isPerson);
      }
    }
    return opening < 0 || aside.isPerson() ? Optional.of(aside) : Optional.empty();
  }

  private String withoutTimes(int start, int end) {
    StringBuilder between = new StringBuilder(text.substring(start, end));
    sentence.times().stream()
        .map(time -> sentence.slice(time.span()))
        .forEach(
            time -> {
              int at = time.isEmpty() ? -1 : between.indexOf(time);
              if (at >= 0) {
                between.delete(at, at + time.length());
              }
            });
    return between.toString();
  }

  private Noun head(int last) {
    int i = last;
    while (i > 0) {
      Matcher of = OF.matcher(text.substring(0, nouns.get(i).start()));
      if (!of.find() || nouns.get(i - 1).end() != of.start()) {
        break;
      }
      i--;
    }
    return nouns.get(i);
  }

  private Optional<Noun> after(Pattern lead, int end) {
    Matcher matcher = lead.matcher(text.substring(end));
    if (!matcher.find()) {
      return Optional.empty();
    }
    return startingAt(end + matcher.end())
        .filter(noun -> !INFINITIVE.matcher(text.substring(noun.end())).find());
  }

  /**
   * The noun that begins there, or what belongs to it: "spending bill" of "the house's spending
   * bill".
   */
  private Optional<Noun> startingAt(int start) {
    Optional<Noun> found = nouns.stream().filter(noun -> noun.start() == start).findFirst();
    if (found.isPresent() && found.get().isOwner(text)) {
      int owned = text.indexOf(' ', found.get().end()) + 1;
      return nouns.stream().filter(noun -> noun.start() == owned).findFirst();
    }
    return found;
  }

  /** With the noun that belongs to it: "use of force". */
  private String matter(Noun noun) {
    String own = noun.matter();
    Optional<Noun> next = after(OF_NEXT, noun.end());
    if (own.isEmpty() || next.isEmpty() || own.indexOf(' ') > 0) {
      return own;
    }
    String both = own + " of " + next.get().matter();
    return next.get().matter().isEmpty() || both.split(" ").length > MOST_OF_TWO ? own : both;
  }
}
