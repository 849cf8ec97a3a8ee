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
import dev.backstory.notation.Resource;
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
import org.jspecify.annotations.Nullable;

/** Turns what articles say into questions, where that is safe. */
final class Questions {
  private static final Pattern DENIED =
      Pattern.compile(
          " (?:has |have |had )?(?:\\p{L}+ly )?(?:denied|denies|deny) (?:ever )?(\\p{L}{2,}ing) ");
  private static final Pattern HIS = Pattern.compile("\\b(?:his|her)\\b");
  private static final Pattern POSSESSIVE = Pattern.compile("\\b(?:its|his|her|their)\\b");
  private static final Pattern UNKNOWN =
      Pattern.compile(String.join("|", Resource.lines("compose/section/question/uncertainty.txt")));
  private static final Pattern ASKED =
      Pattern.compile(
          "^\\W{0,2}\\s?(?:on |about |as to |into )?(whether|if|why|how many|how much|how|when|where|who|what|which)\\s(.*)");

  /** A verb and the rest, behind a noun or none. */
  private static final List<Pattern> SUBJECTS =
      List.of(
          Pattern.compile("()(\\p{Ll}+) (.*)"),
          Pattern.compile("(\\p{Ll}[\\p{L}-]* )(\\p{Ll}+) (.*)"));

  /** What a question has "will" for. */
  private static final Set<String> HEDGES = Set.of("would", "might");

  private static final Pattern NOUN = Pattern.compile("(\\p{Ll}[\\p{L}-]*) (.*)");
  private static final Set<String> TAKES_NOUN = Set.of("which", "what", "how many", "how much");

  /** What stands before the clause and tells nothing of it. */
  private static final Pattern FILLER =
      Pattern.compile("^(?:exactly |or not |or (?:when|how|why) |precisely )+");

  /** "Ada Lind illegally moved": the adverb. */
  private static final Pattern ADVERB =
      Pattern.compile("^((?:\\S+ ){1,6}?)\\p{Ll}+ly (?=\\p{Ll}+ed )");

  private static final Pattern PERSON = Pattern.compile("^(?:he|she) ");
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
        .flatMap(base -> denied(base, text, denied, sentence, claim))
        .map(asked -> raised(asked, sentence, claim));
  }

  private static Optional<Template> denied(
      String base, String text, Matcher denied, StorySentence sentence, @Nullable Claim claim) {
    String subject = InvertibleClause.subjectOf(text.substring(0, denied.start()));
    return InvertibleClause.of(subject + " will " + base + " " + text.substring(denied.end()))
        .flatMap(clause -> NounPhrase.checked(clause, sentence, claim))
        .filter(clause -> isClear(clause, NounPhrase.names(sentence, claim)))
        .map(c -> open("", "", "did", c.subject(), base, c.rest().substring(base.length())));
  }

  /** "It was not clear whether S will V" as "Will S V?", and so with other question words. */
  Optional<Raised> ofUncertainty(StorySentence sentence) {
    if (!PlainStatements.isPlain(sentence) || sentence.role() == Role.HISTORICAL_EVENT) {
      return Optional.empty();
    }
    Matcher unknown = UNKNOWN.matcher(sentence.text());
    if (!unknown.find()) {
      return Optional.empty();
    }
    return unknown(sentence.text(), sentence, null)
        .or(
            () ->
                draft
                    .claim(sentence, Set.of())
                    .flatMap(claim -> unknown(text(claim), sentence, claim)));
  }

  private Optional<Raised> unknown(String text, StorySentence sentence, @Nullable Claim claim) {
    Matcher unknown = UNKNOWN.matcher(text);
    Matcher asked = ASKED.matcher(unknown.find() ? text.substring(unknown.end()) : "");
    return asked.matches()
        ? named(asked.group(2), sentence)
            .flatMap(clause -> question(asked.group(1), clause, sentence, claim))
            .map(question -> raised(question, sentence, claim))
        : Optional.empty();
  }

  /** With a name for a pronoun at the beginning, where only one person can be meant. */
  private Optional<String> named(String words, StorySentence sentence) {
    String clause = ADVERB.matcher(FILLER.matcher(words).replaceFirst("")).replaceFirst("$1");
    Matcher pronoun = PERSON.matcher(clause);
    if (!pronoun.find()) {
      return Optional.of(clause);
    }
    Set<String> persons = new LinkedHashSet<>(sentence.persons());
    StorySentence before = material.before(sentence);
    if (before != null) {
      persons.addAll(before.persons());
    }
    return persons.size() == 1
        ? Optional.of(persons.iterator().next() + clause.substring(pronoun.end() - 1))
        : Optional.empty();
  }

  /** A question from its question word and the clause after it. */
  private Optional<Template> question(
      String word, String clause, StorySentence sentence, @Nullable Claim claim) {
    Optional<Template> subject = ofSubject(word, clause);
    if (subject.isPresent() || word.equals("who")) {
      return subject;
    }
    boolean yesNo = word.equals("whether") || word.equals("if");
    Matcher noun = NOUN.matcher(clause);
    boolean asksNoun = TAKES_NOUN.contains(word) && noun.matches();
    return InvertibleClause.of(asksNoun ? noun.group(2) : clause)
        .flatMap(c -> NounPhrase.checked(c, sentence, claim))
        .filter(c -> isClear(c, NounPhrase.names(sentence, claim)))
        .map(c -> inverted(yesNo ? "" : word, asksNoun ? noun.group(1) : "", c));
  }

  private static Template inverted(String word, String noun, InvertibleClause clause) {
    String helper = HEDGES.contains(clause.helper()) ? "will" : clause.helper();
    return open(word, noun, helper, clause.subject(), clause.base(), clause.rest());
  }

  private static Template open(
      String word, String noun, String helper, String subject, String verb, String object) {
    return QuestionForm.fill(
        word.isEmpty() ? QuestionForm.OPEN : QuestionForm.OPEN_AFTER,
        Map.of(
            "word", word, "noun", noun, "helper", helper, "subject", subject, "verb", verb,
            "object", object));
  }

  /** "What caused the fire", "which party will lead the house": the order stays as it is. */
  private static Optional<Template> ofSubject(String word, String clause) {
    for (Pattern form : SUBJECTS) {
      Matcher subject = form.matcher(clause);
      if (subject.matches() && InvertibleClause.isFinite(subject.group(2))) {
        boolean lone = subject.group(1).isEmpty();
        boolean fits = lone ? word.equals("who") || word.equals("what") : TAKES_NOUN.contains(word);
        return InvertibleClause.object(subject.group(3))
            .filter(rest -> fits && !POSSESSIVE.matcher(rest).find())
            .map(rest -> ofSubject(word, subject.group(1), subject.group(2), rest));
      }
    }
    return Optional.empty();
  }

  private static Template ofSubject(String word, String noun, String verb, String object) {
    return QuestionForm.fill(
        QuestionForm.OPEN_SUBJECT,
        Map.of("word", word, "noun", noun, "verb", verb, "object", object));
  }

  /** Whether "its" or "his" in the clause can only mean its subject. */
  private static boolean isClear(InvertibleClause clause, Set<String> names) {
    String subject =
        clause.subject().startsWith("the ") ? clause.subject().substring(4) : clause.subject();
    return !HIS.matcher(clause.rest()).find() || names.contains(subject);
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
