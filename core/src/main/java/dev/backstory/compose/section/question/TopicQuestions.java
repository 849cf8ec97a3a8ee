package dev.backstory.compose.section.question;

import dev.backstory.compose.story.InvertibleClause;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.compose.topic.Descriptions;
import dev.backstory.compose.topic.StoryTopics;
import dev.backstory.compose.topic.Topic;
import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.notation.Surname;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.WholeWords;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks who the people of the story are, what its organisations are, and what was said of them. */
final class TopicQuestions {
  private static final int MOST_TOPICS = 10;
  private static final int MOST_ASKED = 2;

  /** What is said must be this much of its sentence. */
  private static final double MOST_OF_IT = 0.5;

  /** What is said must have this many words of an average headline, if it names no topic. */
  private static final double RELEVANT = 0.7;

  private static final Pattern IS =
      Pattern.compile(
          "^ is (?:an?|the|one of the) (?!(?:latest|first|last|only|next|one|same|subject|target|best|worst)\\b)[\\p{L}'’-]+ [^,]{8,}");

  private static final Pattern SAYING =
      Pattern.compile(
          "(?:had |has |have )?(?:said|says|say|told|tells|added|wrote|tweeted|argued|warned|insisted)");

  private final StoryMaterial material;
  private final List<Topic> topics;

  TopicQuestions(StoryMaterial material, StoryTopics topics) {
    this.material = material;
    this.topics = topics.important().stream().limit(MOST_TOPICS).toList();
  }

  /** The people and organisations that matter most, whom the articles introduce. */
  List<AnsweredBy> find() {
    return introduced().stream().limit(MOST_ASKED).toList();
  }

  /** Those that come after them. */
  List<AnsweredBy> more() {
    return introduced().stream().skip(MOST_ASKED).toList();
  }

  private List<AnsweredBy> introduced() {
    List<AnsweredBy> found = new ArrayList<>();
    Descriptions descriptions = new Descriptions(material);
    for (Topic topic : topics()) {
      boolean person = topic.type() == EntityType.PERSON;
      if ((!person || topic.name().contains(" ")) && topic.type() != EntityType.PLACE) {
        List<Claim> made = descriptions.of(topic).stream().toList();
        List<StorySentence> answers =
            topic.sentences().stream().filter(s -> isDefined(s, topic)).toList();
        if (!made.isEmpty() || !answers.isEmpty()) {
          String word = person ? "Who is " : "What is ";
          found.add(new AnsweredBy(word + article(topic) + topic.name() + "?", made, answers, 1));
        }
      }
    }
    return found;
  }

  List<Topic> topics() {
    return topics;
  }

  /** What the people of the story say, of what the headlines name where that is sure. */
  List<AnsweredBy> sayings() {
    List<AnsweredBy> found = new ArrayList<>();
    List<Topic> named = topics.stream().filter(this::isInHeadlines).toList();
    for (Topic speaker : topics) {
      if (speaker.type() == EntityType.PERSON && speaker.name().contains(" ")) {
        saying(speaker, named).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<AnsweredBy> saying(Topic speaker, List<Topic> named) {
    for (Topic about : named) {
      List<StorySentence> answers = said(speaker, about);
      if (about != speaker && !answers.isEmpty()) {
        String of = " say about " + article(about) + about.name() + "?";
        return Optional.of(new AnsweredBy("What did " + speaker.name() + of, answers, 1));
      }
    }
    List<StorySentence> answers = said(speaker, null);
    return answers.isEmpty()
        ? Optional.empty()
        : Optional.of(new AnsweredBy("What did " + speaker.name() + " say?", answers, 1));
  }

  /** What has most to do with the headlines first. */
  private List<StorySentence> said(Topic speaker, @Nullable Topic about) {
    return speaker.sentences().stream()
        .filter(sentence -> says(sentence, speaker, about))
        .filter(s -> about != null || PlainStatements.relevance(s, material) >= RELEVANT)
        .sorted(Comparator.comparingDouble(s -> -PlainStatements.relevance(s, material)))
        .toList();
  }

  private boolean isInHeadlines(Topic topic) {
    return material.titleWords().keySet().containsAll(Words.stems(topic.name()))
        || topic.type() == EntityType.PERSON
            && material
                .titleWords()
                .containsKey(Words.stem(topic.name().substring(topic.name().lastIndexOf(' ') + 1)));
  }

  private static String article(Topic topic) {
    return Descriptions.takesArticle(topic) ? "the " : "";
  }

  /** "S is a …", in the journalist's own words. */
  private static boolean isDefined(StorySentence sentence, Topic topic) {
    if (!PlainStatements.isPlain(sentence) || sentence.sentence().speech()) {
      return false;
    }
    for (Mention mention : sentence.mentions()) {
      String rest = sentence.text().substring(sentence.local(mention.span().end()));
      boolean opens =
          Words.count(sentence.text().substring(0, sentence.local(mention.span().start()))) <= 1;
      if (isNamed(sentence, mention, topic) && opens && IS.matcher(rest).find()) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(StorySentence sentence, Topic speaker, @Nullable Topic about) {
    return sentence.quotations().stream()
        .filter(q -> sentence.span().contains(q.span()))
        .filter(q -> isBy(q.speaker(), speaker) && isNamedBy(sentence, q, speaker))
        .filter(q -> WholeWords.first(sentence.slice(q.span()), Surname.of(speaker.name())) < 0)
        .filter(q -> q.span().length() >= MOST_OF_IT * sentence.span().length())
        .filter(q -> q.cue() != null && SAYING.matcher(sentence.slice(q.cue())).matches())
        .anyMatch(q -> about == null || speaksOf(sentence, q, about));
  }

  /** Whether the words that name the source can mean the speaker: his last name or a pronoun. */
  private static boolean isNamedBy(StorySentence sentence, Quotation quotation, Topic speaker) {
    Span source = quotation.mention();
    if (source == null || !sentence.span().contains(source)) {
      return false;
    }
    String words = sentence.slice(source);
    return words.contains(Surname.of(speaker.name())) || InvertibleClause.isPronoun(words);
  }

  private static boolean speaksOf(StorySentence sentence, Quotation quotation, Topic about) {
    return sentence.mentions().stream()
        .anyMatch(m -> quotation.span().contains(m.span()) && isNamed(sentence, m, about));
  }

  private static boolean isNamed(StorySentence sentence, Mention mention, Topic topic) {
    return topic.names().contains(mention.name())
        || topic.names().contains(sentence.slice(mention.span()));
  }

  private static boolean isBy(@Nullable Speaker speaker, Topic topic) {
    return speaker != null && speaker.sure() && topic.names().contains(speaker.name());
  }
}
