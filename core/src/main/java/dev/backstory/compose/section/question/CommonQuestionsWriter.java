package dev.backstory.compose.section.question;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.SectionWriter;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks what a reader would, where the coverage answers it. */
public final class CommonQuestionsWriter implements SectionWriter {
  private static final int MOST = 6;
  private static final int FEWEST = 3;
  private static final int LONGEST_SLUG = 80;

  /** An answer that has this share of the headline's words is the headline told again. */
  private static final double HEADLINE = 0.85;

  /** Two sentences of an answer that share this much of the shorter one say the same. */
  private static final double REPEATED = 0.5;

  private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    List<AnsweredQuestion> items = new ArrayList<>();
    for (Kind kind : kinds(material, draft)) {
      int before = items.size();
      for (AnsweredBy asked : kind.asked()) {
        if (items.size() < MOST && items.size() - before < kind.most()) {
          item(asked, items, draft).ifPresent(items::add);
        }
      }
    }
    return items.size() < FEWEST
        ? new CommonQuestions(
            Claim.TEMPLATE, "too few questions that the coverage answers", List.of())
        : new CommonQuestions(Claim.TEMPLATE, null, items);
  }

  /** Questions of one kind, and how many of them at most. */
  private record Kind(List<AnsweredBy> asked, int most) {}

  private static List<Kind> kinds(StoryMaterial material, PageDraft draft) {
    TopicQuestions topics = new TopicQuestions(material, draft.topics());
    return List.of(
        new Kind(AskedAndAnswered.find(material), 2),
        new Kind(new ReasonQuestions(material, draft).find(), 2),
        new Kind(topics.find(), 2),
        new Kind(new EventQuestions(material).find(), 2),
        new Kind(new WhenWhereQuestions(material, draft).find(), 1),
        new Kind(new ResponseQuestions(material, draft).find(topics.topics()), 1),
        new Kind(List.of(new NextQuestion(material).find()), 1),
        new Kind(topics.more(), 1),
        new Kind(topics.sayings(), 1));
  }

  private static Optional<AnsweredQuestion> item(
      AnsweredBy asked, List<AnsweredQuestion> items, PageDraft draft) {
    if (items.stream().anyMatch(item -> item.question().equals(asked.question()))) {
      return Optional.empty();
    }
    List<Claim> answer = new ArrayList<>();
    asked.made().forEach(claim -> draft.show(claim).ifPresent(answer::add));
    for (StorySentence sentence : asked.answers()) {
      if (answer.size() < asked.most()
          && !isFirst(sentence, draft)
          && !isTold(sentence, items)
          && !isHeadline(sentence, draft)
          && PlainStatements.isInformative(sentence)
          && answer.stream().noneMatch(claim -> repeats(claim, sentence))) {
        draft.claim(sentence, Set.of()).flatMap(draft::show).ifPresent(answer::add);
      }
    }
    return answer.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AnsweredQuestion(slug(asked.question(), items), asked.question(), answer));
  }

  /** Whether the page begins with the sentence. */
  private static boolean isFirst(StorySentence sentence, PageDraft draft) {
    return !draft.claims().isEmpty()
        && draft.claims().getFirst().evidence().getFirst().equals(sentence.evidence());
  }

  private static boolean isTold(StorySentence sentence, List<AnsweredQuestion> items) {
    return items.stream()
        .flatMap(item -> item.answer().stream())
        .anyMatch(claim -> claim.evidence().getFirst().equals(sentence.evidence()));
  }

  private static boolean repeats(Claim claim, StorySentence sentence) {
    Set<String> stems = Words.stems(claim.text());
    long shared = stems.stream().filter(sentence.stems()::contains).count();
    return shared >= REPEATED * Math.min(stems.size(), sentence.stems().size());
  }

  private static boolean isHeadline(StorySentence sentence, PageDraft draft) {
    Set<String> headline = Words.stems(draft.headline());
    long shared = headline.stream().filter(sentence.stems()::contains).count();
    return !headline.isEmpty() && shared >= HEADLINE * headline.size();
  }

  /** The question in small letters and hyphens, numbered where another has the same. */
  private static String slug(String question, List<AnsweredQuestion> items) {
    String plain =
        ACCENT.matcher(Normalizer.normalize(question, Normalizer.Form.NFD)).replaceAll("");
    String slug = NOT_SLUG.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    slug = slug.replaceAll("^-|-$", "");
    slug = slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG) : slug;
    Set<String> taken = new LinkedHashSet<>();
    items.forEach(item -> taken.add(item.slug()));
    String unique = slug.isEmpty() ? "question" : slug;
    for (int n = 2; taken.contains(unique); n++) {
      unique = slug + "-" + n;
    }
    return unique;
  }
}
