package dev.backstory.compose.section.label;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels of two noun phrases and of what stands between them. */
final class PairLabels {
  private static final Pattern JOINT =
      Pattern.compile(
          "^ (of|for|on|against|over|to|in|about|between|from|into|by)"
              + " (?:(?:the|a|an|its|his|her|their) )?$");

  private static final Pattern OWNS = Pattern.compile("^(?:[’']s?) $");

  /** Before a name whose title is no phrase: "a rebuke from Senator Ada Brandt". */
  private static final Pattern HELD =
      Pattern.compile("^ (?:from|by) (?:(?:the|a|an) )?(?:\\p{Lu}[\\p{L}.]* ){0,3}$");

  private static final Pattern TO =
      Pattern.compile(
          "^ to ((?!(?:the|an?|its|his|her|their|any|all|some|more) )\\p{Ll}+)(?<!ing)"
              + "(?: (?:the|an?|its|his|her|their|any|all|some|more))? $");

  /** An owner after this is the end of a longer one: "the chief of staff's car". */
  private static final Pattern LONGER = Pattern.compile("\\b(?:of|and|for|in) (?:the )?$");

  private static final Pattern OTHERS =
      Pattern.compile("(?: in \\p{Lu}[\\p{L}.]*)?(?:, (?:and |or )?| and | or | & )\\p{Lu}");

  private static final Set<String> OPEN = Set.of("from", "by");

  private final String text;
  private final List<Noun> nouns;
  private final StoryMaterial material;
  private final List<LabelCandidate> found = new ArrayList<>();

  PairLabels(StorySentence sentence, List<Noun> nouns, StoryMaterial material) {
    this.text = sentence.text();
    this.nouns = nouns;
    this.material = material;
  }

  List<LabelCandidate> find() {
    for (int i = 0; i + 1 < nouns.size(); i++) {
      Noun one = nouns.get(i);
      Noun other = nouns.get(i + 1);
      String between = text.substring(one.end(), other.start());
      if (other.whole()) {
        joined(one, between, other);
        owned(one, between, other);
        held(one, between, other);
        purpose(one, between, other);
      }
    }
    return found;
  }

  private void joined(Noun one, String between, Noun other) {
    Matcher joint = JOINT.matcher(between);
    String matter = belonging(other).matter();
    if (matter.isEmpty()
        || !joint.matches()
        || one.name().isPresent()
        || !one.whole()
        || isOneOfSeveral(other)
        || Denial.isBefore(text, one.start())) {
      return;
    }
    String preposition = joint.group(1);
    boolean concept = LabelWords.isConcept(one.words());
    boolean thing =
        preposition.equals("of") && LabelWords.fit(one.words()) && LabelWords.isConcept(matter);
    if (concept && takes(one, preposition) || thing) {
      add(
          one.words() + " " + preposition + " " + LabelWords.end(matter, 2),
          LabelForm.JOINED,
          one,
          "joint=" + preposition,
          concept ? "head=concept" : "head=thing");
    }
  }

  /** "Ada Lind" of "the deaths of Ada Lind in Skerland and Bo Ek". */
  private boolean isOneOfSeveral(Noun noun) {
    return noun.name().isPresent()
        && OTHERS.matcher(text).region(noun.end(), text.length()).lookingAt();
  }

  /** What an owner's is: "decision" of "the union's decision". */
  private Noun belonging(Noun noun) {
    int next = nouns.indexOf(noun) + 1;
    boolean owner = noun.isOwner(text) && next < nouns.size();
    boolean beside =
        owner && text.substring(noun.end(), nouns.get(next).start()).matches("[’']s? ");
    return beside ? nouns.get(next) : noun;
  }

  private static boolean takes(Noun noun, String preposition) {
    return OPEN.contains(preposition) && Act.isDeed(LabelWords.last(noun.words()))
        || Act.takes(LabelWords.last(noun.words()), preposition);
  }

  private void owned(Noun one, String between, Noun other) {
    boolean own = OWNS.matcher(between).matches() && other.name().isEmpty();
    boolean longer = one.name().isEmpty() && LONGER.matcher(text.substring(0, one.start())).find();
    String matter = other.matter();
    if (own && !longer && !matter.isEmpty() && PhraseLabels.isTelling(matter, material)) {
      String owner = one.name().isPresent() ? Noun.somebody(one.name().get()) : one.matter();
      add(LabelWords.owned(owner, matter), LabelForm.OWNED, one, owner(one));
    }
  }

  /** "Brandt's rebuke" of a rebuke from her. */
  private void held(Noun one, String between, Noun other) {
    String owner = other.somebody();
    if (HELD.matcher(between).matches()
        && !owner.isEmpty()
        && one.name().isEmpty()
        && one.whole()
        && LabelWords.fit(one.words())
        && Act.isDeed(LabelWords.last(one.words()))) {
      add(LabelWords.owned(owner, LabelWords.end(one.words(), 2)), LabelForm.HELD, one, "by=from");
    }
  }

  /** "Bid to close ports". */
  private void purpose(Noun one, String between, Noun other) {
    Matcher to = TO.matcher(between);
    String matter = LabelWords.end(other.matter(), 1);
    if (to.matches()
        && !other.isOwner(text)
        && !one.words().equals("order")
        && one.name().isEmpty()
        && one.whole()
        && LabelWords.isConcept(one.words())
        && !matter.isEmpty()) {
      add(
          LabelWords.last(one.words()) + " to " + to.group(1) + " " + matter,
          LabelForm.PURPOSE,
          one,
          "by=noun");
    }
  }

  private static String owner(Noun noun) {
    return noun.name()
        .map(name -> "owner=" + name.type().name().toLowerCase(Locale.ROOT))
        .orElse("owner=noun");
  }

  private void add(String words, LabelForm form, Noun at, String... traits) {
    found.add(new LabelCandidate(words, form, at.start(), at.end(), traits));
  }
}
