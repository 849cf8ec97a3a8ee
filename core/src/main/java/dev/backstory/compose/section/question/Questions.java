package dev.backstory.compose.section.question;

import dev.backstory.compose.claim.ClaimEdits;
import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.InvertibleClause;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Edit;
import dev.backstory.model.Claim.Template;
import dev.backstory.model.Evidence;
import dev.backstory.model.Role;
import dev.backstory.model.Sentence.OpenMatter;
import dev.backstory.model.Span;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what articles say into questions, where that is safe. */
final class Questions {
  private static final Pattern DENIED =
      Pattern.compile(
          " (?:has |have |had )?(?:\\p{L}+ly )?(?:denied|denies|deny) (?:ever )?(\\p{L}{2,}ing) ");
  private static final Pattern HIS = Pattern.compile("\\b(?:his|her)\\b");
  private static final Pattern POSSESSIVE =
      Pattern.compile("\\b(?:its|his|her|their)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern PERSON = Pattern.compile("he|she");

  /** What a clause without an object may be followed by. */
  private static final Pattern CIRCUMSTANCE =
      Pattern.compile(
          "^(?:[,;:(–—-]|(?:and|or|but|after|before|while|when|as|because|since|although|though"
              + "|during|following|until)\\b)");

  private static final Pattern END = Pattern.compile("[.?!\\s]+$");
  private static final Pattern NEGATED = Pattern.compile("^n['’]t\\b");

  /** What says more of the words before it than can be left out. */
  private static final Pattern BROKEN =
      Pattern.compile("^ (?:that|which|who|whose|whom|where|and|or|including)\\b");

  /** "The leak" at the end of a phrase, not "the cause of". */
  private static final Pattern DEFINITE =
      Pattern.compile("\\b[Tt]he ((?:(?!the )[\\p{L}’'-]+ ){0,2}[\\p{L}’'-]+)$");

  private static final Pattern LIFE =
      Pattern.compile("\\b(?:alive|survived?|condition|fate|whereabouts)\\b");
  private static final Pattern DEATH =
      Pattern.compile("(?i)\\b(?:dead|dies|died|killed|deaths?|body|bodies)\\b");
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");
  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 18;
  private static final int MOST_OTHERS = 2;

  private final StoryMaterial material;
  private final PageDraft draft;
  private final StatementReader reader;
  private final OpenStatements open;

  Questions(StoryMaterial material, PageDraft draft) {
    this.material = material;
    this.draft = draft;
    this.reader = new StatementReader(material);
    this.open = new OpenStatements(material);
  }

  /** A question and the sentence that raises it, with those that tell who is meant. */
  record Raised(Template template, StorySentence sentence, List<Evidence> evidence) {}

  /** What is possible, planned, demanded or alleged as its own question. */
  Optional<Raised> ofStatement(StorySentence sentence) {
    return draft.claim(sentence, Set.of()).flatMap(claim -> asked(sentence, claim));
  }

  private Optional<Raised> asked(StorySentence sentence, Claim claim) {
    return reader
        .read(sentence, claim)
        .flatMap(statement -> open.ofCall(statement).or(() -> open.of(statement, sentence, claim)))
        .map(asked -> raised(asked, sentence, claim));
  }

  /** "S denied doing it" as "Did S do it?". */
  Optional<Raised> ofDenial(StorySentence sentence) {
    if (!DENIED.matcher(sentence.text()).find() || !PlainStatements.isInformative(sentence)) {
      return Optional.empty();
    }
    return denial(sentence.text(), sentence, null)
        .or(
            () ->
                draft
                    .claim(sentence, Set.of())
                    .flatMap(claim -> denial(text(claim), sentence, claim)));
  }

  private Optional<Raised> denial(String text, StorySentence sentence, @Nullable Claim claim) {
    Matcher denied = DENIED.matcher(text);
    if (!denied.find() || !Marks.blanked(text).startsWith(text.substring(0, denied.end()))) {
      return Optional.empty();
    }
    return InvertibleClause.base(denied.group(1))
        .filter(base -> !base.equals("be")) // "did she be"
        .flatMap(base -> denied(base, text, denied, sentence, claim))
        .map(asked -> raised(asked, sentence, claim));
  }

  private static Optional<Template> denied(
      String base, String text, Matcher denied, StorySentence sentence, @Nullable Claim claim) {
    String subject = InvertibleClause.subjectOf(text.substring(0, denied.start()));
    return InvertibleClause.of(subject + " will " + base + " " + text.substring(denied.end()))
        .flatMap(clause -> NounPhrase.checked(clause, sentence, claim))
        .filter(clause -> isClear(clause.subject(), clause.rest(), sentence, claim))
        .map(c -> open("", "", "did", c.subject(), base, c.rest().substring(base.length())));
  }

  /** "It was not clear whether S will V" as "Will S V?", and so with other question words. */
  Optional<Raised> ofUncertainty(StorySentence sentence) {
    OpenMatter matter = sentence.sentence().open();
    if (matter == null
        || sentence.role() == Role.HISTORICAL_EVENT
        || !PlainStatements.isInformative(sentence)
        || !PlainStatements.isUnquoted(sentence, matter.rest())) {
      return Optional.empty();
    }
    return template(matter, sentence)
        .filter(asked -> isKnown(asked) && !isSettled(asked))
        .map(asked -> raised(asked, sentence, null));
  }

  private Optional<Template> template(OpenMatter matter, StorySentence sentence) {
    Span subject = matter.subject();
    Optional<String> named = subject == null ? Optional.of("") : subject(subject, sentence);
    return named.flatMap(
        name ->
            object(matter, sentence)
                .filter(object -> isClear(name, object, sentence, null))
                .map(object -> filled(matter, name, object)));
  }

  private static Template filled(OpenMatter matter, String subject, String object) {
    if (subject.isEmpty()) {
      return QuestionForm.fill(
          QuestionForm.OPEN_SUBJECT,
          Map.of(
              "word",
              matter.word(),
              "noun",
              matter.noun(),
              "verb",
              matter.verb(),
              "object",
              object));
    }
    return open(matter.word(), matter.noun(), matter.helper(), subject, matter.verb(), object);
  }

  /** What follows the verb, without circumstances; none where the verb can stand alone. */
  private static Optional<String> object(OpenMatter matter, StorySentence sentence) {
    String rest = END.matcher(sentence.slice(matter.rest())).replaceFirst("").strip();
    boolean told = !matter.verb().isEmpty() || matter.word().equals("what");
    boolean alone = told && (rest.isEmpty() || CIRCUMSTANCE.matcher(rest).find());
    if (NEGATED.matcher(rest).find()) {
      return Optional.empty();
    }
    return InvertibleClause.object(rest)
        .filter(object -> !BROKEN.matcher(rest.substring(object.length())).find())
        .or(() -> alone ? Optional.of("") : Optional.empty());
  }

  /** Whether it asks how somebody fares on a page whose headline tells of a death. */
  private boolean isSettled(Template asked) {
    return LIFE.matcher(asked.text()).find() && DEATH.matcher(draft.headline()).find();
  }

  /** Whether what the question calls "the leak" is in a headline, or in most reports. */
  private boolean isKnown(Template asked) {
    return Stream.of("subject", "object")
        .map(place -> DEFINITE.matcher(asked.slots().getOrDefault(place, "")))
        .filter(Matcher::find)
        .map(phrase -> phrase.group(1))
        .filter(phrase -> !CAPITAL.matcher(phrase).find())
        .allMatch(phrase -> Words.stems(phrase).stream().anyMatch(this::isCommon));
  }

  private boolean isCommon(String stem) {
    return material.titleWords().containsKey(stem)
        || material.documentFrequency(stem) * 2 > material.articles().size();
  }

  /** The subject as it is written inside a sentence, with a name for a pronoun. */
  private Optional<String> subject(Span span, StorySentence sentence) {
    String written = sentence.slice(span);
    if (PERSON.matcher(written).matches()) {
      return onlyPerson(sentence);
    }
    boolean clear =
        Words.of(written).stream().noneMatch(InvertibleClause::isVague) || written.equals("there");
    return clear && !POSSESSIVE.matcher(written).find()
        ? Optional.of(NounPhrase.inside(written, sentence, null))
        : Optional.empty();
  }

  /** Where only one person can be meant. */
  private Optional<String> onlyPerson(StorySentence sentence) {
    Set<String> persons = new LinkedHashSet<>(sentence.persons());
    StorySentence before = material.before(sentence);
    if (before != null) {
      persons.addAll(before.persons());
    }
    return persons.size() == 1 ? Optional.of(persons.iterator().next()) : Optional.empty();
  }

  private static Template open(
      String word, String noun, String helper, String subject, String verb, String object) {
    return QuestionForm.fill(
        word.isEmpty() ? QuestionForm.OPEN : QuestionForm.OPEN_AFTER,
        Map.of(
            "word", word, "noun", noun, "helper", helper, "subject", subject, "verb", verb,
            "object", object));
  }

  /** Whether "his" in the clause can only mean its subject. */
  private static boolean isClear(
      String subject, String rest, StorySentence sentence, @Nullable Claim claim) {
    String name = subject.startsWith("the ") ? subject.substring(4) : subject;
    return !HIS.matcher(rest).find() || NounPhrase.names(sentence, claim).contains(name);
  }

  /** Whether an article asks something here itself, in words that need no others. */
  static boolean isOwnQuestion(StorySentence sentence) {
    return !sentence.sentence().speech() && isOwnQuestion(sentence.text());
  }

  /** The same of words that nobody else speaks. */
  static boolean isOwnQuestion(String text) {
    List<String> words = Words.of(text);
    return text.endsWith("?")
        && text.indexOf('?') == text.length() - 1
        && Marks.blanked(text).equals(text)
        && words.size() >= FEWEST_WORDS
        && words.size() <= MOST_WORDS
        && !words.get(1).equals("about")
        && !text.equals(text.toUpperCase(Locale.ROOT))
        && InvertibleClause.asks(words.getFirst())
        && words.stream().skip(1).noneMatch(InvertibleClause::isVague);
  }

  /** The words of a claim without the brackets of its edits. */
  static String text(Claim claim) {
    return BRACKETS.matcher(claim.text()).replaceAll("");
  }

  Raised raised(Template asked, StorySentence sentence, @Nullable Claim claim) {
    String text = asked.text();
    List<Evidence> evidence = new ArrayList<>(List.of(sentence.evidence()));
    StorySentence before = material.before(sentence);
    if (before != null && before.persons().stream().anyMatch(text::contains)) {
      evidence.add(before.evidence());
    }
    if (claim != null) {
      claim.edits().forEach(edit -> naming(edit, sentence).ifPresent(evidence::add));
      claim.evidence().stream()
          .filter(it -> !evidence.contains(it))
          .limit(MOST_OTHERS)
          .forEach(evidence::add);
    }
    return new Raised(asked, sentence, evidence);
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
}
