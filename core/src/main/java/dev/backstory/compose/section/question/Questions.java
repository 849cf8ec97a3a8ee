package dev.backstory.compose.section.question;

import dev.backstory.compose.claim.ClaimEdits;
import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.InvertibleClause;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Edit;
import dev.backstory.model.Evidence;
import dev.backstory.model.Role;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what articles say into questions, where that is safe. */
final class Questions {
  private static final Pattern FUTURE = anyOf("compose/section/question/future-verbs.txt");
  private static final Set<String> VAGUE_FUTURE = Set.of("will", "could", "may", "might");
  private static final Pattern CALL =
      Pattern.compile(anyOf("compose/section/question/calls.txt") + " ");
  private static final Pattern DENIED =
      Pattern.compile(
          " (?:has |have |had )?(?:\\p{L}+ly )?(?:denied|denies|deny) (?:ever )?(\\p{L}{2,}ing) ");
  private static final Pattern POSSESSIVE = Pattern.compile("\\b(?:its|his|her|their)\\b");
  private static final Pattern UNKNOWN =
      Pattern.compile(String.join("|", Resource.lines("compose/section/question/uncertainty.txt")));
  private static final Pattern ASKED =
      Pattern.compile(
          "^\\W{0,2}\\s?(?:on |about |as to |into )?(whether|if|why|how many|how much|how|when|where|who|what|which)\\s(.*)");

  /** A question word that is the subject itself, or stands before it. */
  private static final Pattern SUBJECT =
      Pattern.compile("who|what|(?:which|how many|how much) \\p{Ll}+");

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
  private static final Set<String> LONE_ACTS =
      Set.of("testify", "resign", "run", "appeal", "win", "lose", "survive", "return", "recover");

  /** After "may" and "will" these tell of the past, of a state or of next to nothing. */
  private static final Set<String> NO_ACTS =
      Set.of(
          "have", "also", "now", "then", "still", "seem", "look", "sound", "say", "know", "see",
          "hear");

  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 18;

  private final StoryMaterial material;
  private final PageDraft draft;

  Questions(StoryMaterial material, PageDraft draft) {
    this.material = material;
    this.draft = draft;
  }

  /** A question and the sentence that raises it, with those that tell who is meant. */
  record Raised(String text, StorySentence sentence, List<Evidence> evidence) {}

  /** "S is expected to V" and "urged S to V" as "Will S V?". */
  Optional<Raised> ofForecast(StorySentence sentence, Set<String> topics) {
    boolean candidate =
        FUTURE.matcher(sentence.text()).find() || CALL.matcher(sentence.text()).find();
    if (!candidate) {
      return Optional.empty();
    }
    return forecast(sentence.text(), sentence, null, topics)
        .or(
            () ->
                draft
                    .claim(sentence, Set.of())
                    .flatMap(claim -> forecast(text(claim), sentence, claim, topics)));
  }

  /** Of the sentence as it stands if that is clear, else of what the page makes of it. */
  private Optional<Raised> forecast(
      String text, StorySentence sentence, @Nullable Claim claim, Set<String> topics) {
    return announced(text, sentence, topics)
        .or(() -> called(text, sentence))
        .flatMap(clause -> NounPhrase.checked(clause, sentence, claim))
        .filter(clause -> isClear(clause, NounPhrase.names(sentence, claim)))
        .filter(clause -> isAct(clause.rest()) && !clause.subject().startsWith("other "))
        .filter(clause -> !isPast(clause.rest(), sentence))
        .map(clause -> raised(clause.inverted(), sentence, claim));
  }

  private static Optional<InvertibleClause> announced(
      String text, StorySentence sentence, Set<String> topics) {
    Matcher future = FUTURE.matcher(Marks.blanked(text));
    if (!future.find()) {
      return Optional.empty();
    }
    String subject = InvertibleClause.subjectOf(text.substring(0, future.start()));
    boolean vague = VAGUE_FUTURE.contains(future.group());
    return InvertibleClause.of(subject + " will " + text.substring(future.end()))
        .filter(clause -> clause.verb().equals("will"))
        .filter(c -> !vague || isOpen(sentence.role()))
        .filter(c -> !future.group().equals("will") || topics.contains(bare(c.subject())));
  }

  /** What tells of something that is not decided. */
  private static boolean isOpen(Role role) {
    return switch (role) {
      case EXPECTATION, EVALUATION, CONSEQUENCE, CURRENT_CONTEXT, MAIN -> true;
      case PREVIOUS_EVENT, HISTORICAL_EVENT, ANECDOTAL_EVENT, NONE -> false;
    };
  }

  /** The subject's name, or the title and the name as it is: without "the". */
  private static String bare(String subject) {
    return subject.startsWith("the ") ? subject.substring(4) : subject;
  }

  /** Whether a question about it is of some use: more than a lone verb, and not of the moment. */
  private static boolean isAct(String rest) {
    List<String> words = Words.of(rest);
    // "Ships are going to Rotterdam": no verb has a capital
    return Character.isLowerCase(words.getFirst().codePointAt(0))
        && !NO_ACTS.contains(words.getFirst().toLowerCase(Locale.ROOT))
        && (words.size() > 1 || LONE_ACTS.contains(words.getFirst()));
  }

  /** Whether it names a year before that of the report. */
  private static boolean isPast(String rest, StorySentence sentence) {
    LocalDate published = sentence.article().article().publishedDay();
    int now = published == null ? 0 : published.getYear();
    return YEAR.matcher(rest).results().anyMatch(year -> Integer.parseInt(year.group()) < now);
  }

  private static Optional<InvertibleClause> called(String text, StorySentence sentence) {
    Matcher call = CALL.matcher(text);
    while (call.find()) {
      for (String name : NounPhrase.names(sentence, null)) {
        Matcher to = Pattern.compile("(?:the )?" + Pattern.quote(name) + " to ").matcher(text);
        if (to.find(call.end()) && to.start() == call.end()) {
          String subject = text.substring(to.start(), to.end() - " to ".length());
          return InvertibleClause.of(subject + " will " + text.substring(to.end()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the sentence announces something to come, in more than a bare "will". */
  static boolean isForecast(StorySentence sentence, StoryMaterial material) {
    return FUTURE
        .matcher(sentence.text())
        .results()
        .anyMatch(r -> !VAGUE_FUTURE.contains(r.group()) || material.support(sentence) > 1);
  }

  /** "S did V", of the event itself, as "Why did S V?". */
  Optional<Raised> ofEvent(StorySentence sentence) {
    if (sentence.role() != Role.MAIN || !PlainStatements.isPlain(sentence)) {
      return Optional.empty();
    }
    return draft
        .claim(sentence, Set.of())
        .flatMap(
            claim ->
                InvertibleClause.of(text(claim))
                    .filter(InvertibleClause::isDeliberate)
                    .flatMap(clause -> NounPhrase.checked(clause, sentence, claim))
                    .map(clause -> raised("why " + clause.inverted(), sentence, claim)));
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
    String subject = InvertibleClause.subjectOf(text.substring(0, denied.start()));
    return InvertibleClause.base(denied.group(1))
        .flatMap(
            base ->
                InvertibleClause.of(subject + " will " + base + " " + text.substring(denied.end())))
        .flatMap(clause -> NounPhrase.checked(clause, sentence, claim))
        .filter(clause -> isClear(clause, NounPhrase.names(sentence, claim)))
        .map(c -> raised("did " + c.subject() + " " + c.rest(), sentence, claim));
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
        ? question(asked.group(1), asked.group(2), sentence, claim)
            .map(question -> raised(question, sentence, claim))
        : Optional.empty();
  }

  /** A question from its question word and the clause after it. */
  private static Optional<String> question(
      String word, String clause, StorySentence sentence, @Nullable Claim claim) {
    boolean yesNo = word.equals("whether") || word.equals("if");
    boolean subject =
        word.equals("who")
            || word.equals("what")
            || word.equals("which")
            || word.startsWith("how m");
    if (subject) {
      return InvertibleClause.of(word + " " + clause)
          .filter(c -> SUBJECT.matcher(c.subject()).matches())
          .filter(c -> !POSSESSIVE.matcher(c.rest()).find())
          .map(c -> c.subject() + " " + c.verb() + " " + c.rest());
    }
    return InvertibleClause.of(clause)
        .flatMap(c -> NounPhrase.checked(c, sentence, claim))
        .filter(c -> isClear(c, NounPhrase.names(sentence, claim)))
        .map(c -> (yesNo ? "" : word + " ") + c.inverted().replaceFirst("^would ", "will "));
  }

  /** Whether "its" or "his" in the clause can only mean its subject. */
  private static boolean isClear(InvertibleClause clause, Set<String> names) {
    String subject =
        clause.subject().startsWith("the ") ? clause.subject().substring(4) : clause.subject();
    return !POSSESSIVE.matcher(clause.rest()).find() || names.contains(subject);
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
        && !text.equals(text.toUpperCase(Locale.ROOT))
        && InvertibleClause.asks(words.getFirst())
        && words.stream().skip(1).noneMatch(InvertibleClause::isVague);
  }

  /** The words of a claim without the brackets of its edits. */
  static String text(Claim claim) {
    return BRACKETS.matcher(claim.text()).replaceAll("");
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

  private static Pattern anyOf(String resource) {
    List<String> phrases = new ArrayList<>();
    Resource.lines(resource).forEach(phrase -> phrases.add(Pattern.quote(phrase)));
    return Pattern.compile("\\b(?:" + String.join("|", phrases) + ")\\b");
  }
}
