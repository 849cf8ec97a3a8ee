package dev.backstory.compose.claim;

import dev.backstory.compose.story.Namesakes;
import dev.backstory.compose.story.Speakers;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.notation.Dateline;
import dev.backstory.notation.SpeakerName;
import dev.backstory.notation.Surname;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.WholeWords;
import dev.backstory.sentence.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts full names, in brackets, where a sentence has only a pronoun, a surname or a given name. */
final class FullNames {
  /** How many sentences back a chain of pronouns is followed. */
  private static final int REACH = 3;

  private static final Pattern HE = Pattern.compile("\\b(?:[Hh]e|[Ss]he)(?:['’](?:s|d|ll))?\\b");
  private static final Pattern POSSESSIVE = Pattern.compile("\\b(?:[Hh]is|[Hh]ers?|[Hh]im)\\b");
  private static final Pattern TITLE = Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Dr)\\.? $");

  /** After these a surname only describes the noun that follows it: "the Brandt council". */
  private static final Pattern DESCRIBED =
      Pattern.compile("(?:\\b(?:the|an?|former|this|that|every|each|any|no|other)|['’]s|-) ?$");

  /** What only leads to the main clause. */
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?:\\p{L}+ing|After|Although|As|Because|Before|Despite|If|Since|Though|When|While) ");

  private static final Pattern TITLES = Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]* ){0,4}");

  /** Of several people, though no plural by their form. */
  private static final Set<String> MANY =
      Set.of("children", "crew", "men", "people", "police", "staff", "women");

  private final StoryMaterial material;
  private final Namesakes namesakes;

  FullNames(StoryMaterial material) {
    this.material = material;
    this.namesakes = new Namesakes(material);
  }

  /**
   * Names whom the draft's pronouns and surnames stand for.
   *
   * @param known names a reader has before them already: their surnames stay as they are
   * @return whether nothing unresolved is left
   */
  boolean resolve(ClaimDraft draft, StorySentence sentence, Set<String> known) {
    if (!pronoun(draft, sentence)) {
      return false;
    }
    Set<String> named = new LinkedHashSet<>(known);
    for (Mention mention : sentence.mentions()) {
      if (mention.type() == EntityType.PERSON && named.add(mention.name())) {
        surname(draft, sentence, mention);
      }
    }
    return true;
  }

  private boolean pronoun(ClaimDraft draft, StorySentence sentence) {
    String outside = Marks.blanked(draft.text());
    Matcher he = HE.matcher(outside);
    if (he.find() && isOpen(outside, he.start(), sentence)) {
      return isOfSubject(outside, he, sentence) || replace(draft, sentence, he);
    }
    Matcher his = POSSESSIVE.matcher(outside);
    boolean ahead = persons(sentence).size() == 1;
    return !his.find() || his.start() > 0 && (ahead || !isOpen(outside, his.start(), sentence));
  }

  /** "Denying that he knew of it, Lind said": the subject behind the opening is meant. */
  private static boolean isOfSubject(String outside, Matcher he, StorySentence sentence) {
    int comma = outside.indexOf(", ", he.end());
    return comma > 0
        && AHEAD.matcher(outside).lookingAt()
        && sentence.mentions().stream()
            .filter(mention -> mention.type() == EntityType.PERSON)
            .map(mention -> outside.indexOf(sentence.slice(mention.span()), comma))
            .anyMatch(at -> at > 0 && TITLES.matcher(outside.substring(comma + 2, at)).matches());
  }

  private boolean replace(ClaimDraft draft, StorySentence sentence, Matcher he) {
    String name = referent(sentence, REACH);
    if (name != null && persons(sentence).contains(name)) {
      return true;
    }
    String pronoun = draft.text().substring(he.start(), he.end());
    boolean plain = pronoun.indexOf('\'') < 0 && pronoun.indexOf('’') < 0;
    return name != null
        && plain
        && WholeWords.first(draft.text(), pronoun) == he.start()
        && draft.edit(ClaimEdits.REFERENCE, pronoun, "[" + name + "]");
  }

  /** Whether nobody stands before the pronoun in its sentence whom it could mean. */
  private static boolean isOpen(String outside, int at, StorySentence sentence) {
    String before = outside.substring(0, at);
    boolean named =
        sentence.mentions().stream()
            .filter(mention -> mention.type() == EntityType.PERSON)
            .anyMatch(
                mention ->
                    before.contains(sentence.slice(mention.span()))
                        || before.contains(Surname.of(mention.name())));
    return !named && Words.of(before).stream().noneMatch(FullNames::isSomebody);
  }

  /**
   * A person, and no body: "police divers discovered him" does not say whom. Of whom "who" tells,
   * that is somebody.
   */
  private static boolean isSomebody(String word) {
    return word.equals("who")
        || Speakers.isPerson(word)
            && !word.endsWith("s")
            && !MANY.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whom he or she in this sentence means, if only one can be meant. */
  private @Nullable String referent(StorySentence sentence, int reach) {
    StorySentence before = material.before(sentence);
    Optional<String> speaker = speaker(sentence);
    if (speaker.isPresent()) {
      return isInDoubt(speaker.get(), before) ? null : speaker.get();
    }
    if (before == null
        || reach == 0
        || sentence.sentence().paragraph() - before.sentence().paragraph() > 1) {
      return null;
    }
    List<Mention> persons = told(before);
    if (persons.isEmpty() && HE.matcher(before.text()).lookingAt()) {
      return referent(before, reach - 1);
    }
    Set<String> names = names(persons);
    return names.size() == 1 && opensWithPerson(before, persons) ? fullName(names) : null;
  }

  /** Whether the sentence before speaks of somebody else first, who may be meant as well. */
  private static boolean isInDoubt(String name, @Nullable StorySentence before) {
    List<Mention> persons = before == null ? List.of() : told(before);
    return !persons.isEmpty() && !persons.getFirst().name().equals(name);
  }

  private static @Nullable String fullName(Set<String> persons) {
    String name = persons.iterator().next();
    return name.indexOf(' ') > 0 ? name : null;
  }

  /** The speaker whom a pronoun of this sentence names as the source of a quotation. */
  private static Optional<String> speaker(StorySentence sentence) {
    return sentence.quotations().stream()
        .filter(quotation -> quotation.mention() != null && quotation.speaker() != null)
        .filter(quotation -> isPronoun(sentence, quotation))
        .map(Quotation::speaker)
        .filter(Speaker::sure)
        .map(Speaker::name)
        .filter(name -> SpeakerName.isName(name) && name.contains(" ") && isPlainName(name))
        .findFirst();
  }

  private static boolean isPronoun(StorySentence sentence, Quotation quotation) {
    var mention = quotation.mention();
    return mention != null
        && sentence.span().contains(mention)
        && HE.matcher(sentence.slice(mention)).matches();
  }

  /**
   * The persons of whom the sentence tells something: none in brackets, where captions name their
   * photographer, and none in the dateline, whose place may look like a name.
   */
  private static List<Mention> told(StorySentence sentence) {
    String text = sentence.text();
    Dateline dateline = Dateline.in(sentence.article().article().text(), text);
    int begin = dateline == null ? 0 : dateline.words().length();
    return sentence.mentions().stream()
        .filter(mention -> mention.type() == EntityType.PERSON)
        .filter(mention -> sentence.local(mention.span().start()) >= begin)
        .filter(mention -> !isInBrackets(text, sentence.local(mention.span().start())))
        .toList();
  }

  private static boolean isInBrackets(String text, int at) {
    return text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
  }

  private static boolean opensWithPerson(StorySentence sentence, List<Mention> persons) {
    return persons.stream()
        .anyMatch(
            mention -> {
              String before = sentence.text().substring(0, sentence.local(mention.span().start()));
              return Words.count(before) <= 4 && before.equals(Marks.blanked(before));
            });
  }

  private static Set<String> persons(StorySentence sentence) {
    return sentence.persons();
  }

  private static Set<String> names(List<Mention> mentions) {
    return mentions.stream()
        .map(Mention::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void surname(ClaimDraft draft, StorySentence sentence, Mention mention) {
    String written = sentence.slice(mention.span());
    String name = namesakes.inOrder(mention.name());
    boolean given = name.startsWith(written + " ");
    boolean part = given || name.endsWith(" " + written);
    boolean shorter = !written.contains(" ") && part && isPlainName(name);
    boolean inDoubt = given ? !namesakes.isOnlyGiven(written) : namesakes.isShared(name);
    if (!shorter || inDoubt || isAnother(sentence, mention)) {
      return;
    }
    int at = WholeWords.first(draft.text(), written);
    if (at < 0
        || !isPlain(draft.text(), at)
        || DESCRIBED.matcher(draft.text().substring(0, at).toLowerCase(Locale.ROOT)).find()) {
      return;
    }
    Matcher title = TITLE.matcher(draft.text().substring(0, at));
    String removed = title.find() ? title.group() + written : written;
    draft.edit(ClaimEdits.REFERENCE, removed, "[" + name + "]");
  }

  /** Whether it names a speaker who is read as somebody else. */
  private static boolean isAnother(StorySentence sentence, Mention mention) {
    for (Quotation quotation : sentence.quotations()) {
      Span source = quotation.mention();
      Speaker speaker = quotation.speaker();
      boolean here = source != null && source.overlaps(mention.span());
      if (here && speaker != null && !speaker.name().equals(mention.name())) {
        return true;
      }
    }
    return false;
  }

  /** Neither quoted nor in brackets already. */
  private static boolean isPlain(String text, int at) {
    return Marks.blanked(text).charAt(at) == text.charAt(at)
        && text.lastIndexOf('[', at) <= text.lastIndexOf(']', at);
  }

  private static boolean isPlainName(String name) {
    return name.indexOf('[') < 0 && name.indexOf(']') < 0;
  }
}
