package dev.backstory.compose.section.question;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.compose.topic.Descriptions;
import dev.backstory.compose.topic.Topic;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.notation.Resource;
import dev.backstory.notation.Surname;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Asks how those whom the story is about took it: "S denied …" as "How did S respond?". */
final class ResponseQuestions {
  private static final int MOST_TOPICS = 10;
  private static final int MOST_WORDS_BEFORE = 5;
  private static final double RELEVANT = 0.5;
  private static final Pattern RESPONDS =
      Pattern.compile(
          "^(?: (?:on \\p{Lu}\\p{L}+day|has|have|had|also|later|quickly|immediately|repeatedly)){0,2} (?:"
              + String.join("|", Resource.lines("compose/section/question/responses.txt"))
              + ")\\b");

  private final StoryMaterial material;
  private final PageDraft draft;

  ResponseQuestions(StoryMaterial material, PageDraft draft) {
    this.material = material;
    this.draft = draft;
  }

  List<AnsweredBy> find(List<Topic> topics) {
    List<AnsweredBy> found = new ArrayList<>();
    for (Topic topic : topics.stream().limit(MOST_TOPICS).toList()) {
      boolean full = topic.type() == EntityType.ORGANISATION || topic.name().contains(" ");
      List<StorySentence> answers =
          topic.sentences().stream()
              .filter(
                  s ->
                      PlainStatements.isInformative(s)
                          && PlainStatements.relevance(s, material) >= RELEVANT)
              .filter(s -> responds(s, topic))
              .sorted(Comparator.comparingDouble(s -> -PlainStatements.relevance(s, material)))
              .toList();
      if (full && topic.type() != EntityType.PLACE && !answers.isEmpty() && !acts(topic)) {
        String the = Descriptions.takesArticle(topic) ? "the " : "";
        found.add(new AnsweredBy("How did " + the + topic.name() + " respond?", answers, 1));
      }
    }
    return found;
  }

  /** Whether the headline begins with it: then the story is what it did, and no response. */
  private boolean acts(Topic topic) {
    return topic.names().stream().anyMatch(name -> draft.headline().startsWith(Surname.of(name)))
        || topic.names().stream().anyMatch(draft.headline()::startsWith);
  }

  private static boolean responds(StorySentence sentence, Topic topic) {
    for (Mention mention : sentence.mentions()) {
      int start = sentence.local(mention.span().start());
      String before = sentence.text().substring(0, start);
      boolean named =
          topic.names().contains(mention.name())
              || topic.names().contains(sentence.slice(mention.span()));
      if (named
          && Words.count(before) <= MOST_WORDS_BEFORE
          && before.indexOf(',') < 0
          && Marks.blanked(before).equals(before)
          && RESPONDS
              .matcher(sentence.text().substring(sentence.local(mention.span().end())))
              .find()) {
        return true;
      }
    }
    return false;
  }
}
