package dev.backstory.compose.section.question;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.compose.topic.Descriptions;
import dev.backstory.compose.topic.Topic;
import dev.backstory.compose.topic.TypeEvidence;
import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Template;
import dev.backstory.model.EntityType;
import dev.backstory.notation.Resource;
import dev.backstory.notation.Surname;
import dev.backstory.sentence.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Asks who somebody is whom the page names and a reader need not know. */
final class WhoIsQuestion {
  private static final int MOST_TOPICS = 8;

  /** "The mayor" says too little. */
  private static final int FEWEST_WORDS = 3;

  private static final Set<String> HEADS =
      Resource.words("compose/section/question/heads-of-state.txt");

  /** Of whom it is asked and the claim that answers it. */
  record Asked(String name, Claim answer) {
    Template template() {
      return QuestionForm.fill(QuestionForm.WHO_IS, Map.of("name", name));
    }
  }

  private final Descriptions descriptions;
  private final PageDraft draft;

  WhoIsQuestion(StoryMaterial material, PageDraft draft) {
    this.descriptions = new Descriptions(material);
    this.draft = draft;
  }

  /** Of the person who matters most among those whom the page names without saying who they are. */
  Optional<Asked> find() {
    return draft.topics().important().stream()
        .limit(MOST_TOPICS)
        .filter(topic -> topic.type() == EntityType.PERSON && topic.name().contains(" "))
        .filter(TypeEvidence::isSure)
        .filter(this::isNamed)
        .flatMap(topic -> descriptions.of(topic).stream().map(claim -> asked(topic, claim)))
        .filter(this::isOfUse)
        .findFirst();
  }

  private static Asked asked(Topic topic, Claim claim) {
    return new Asked(topic.name(), claim);
  }

  private boolean isNamed(Topic topic) {
    return draft.claims().stream().anyMatch(names(topic.name()))
        || draft.headline().contains(Surname.of(topic.name()));
  }

  private static Predicate<Claim> names(String name) {
    return claim -> claim.text().contains(Surname.of(name));
  }

  /** Whether the answer tells more than the page does, and of somebody who is not known anyway. */
  private boolean isOfUse(Asked asked) {
    String name = asked.name();
    String said = asked.answer().text().replace(name, "");
    Set<String> stems = Words.stems(said);
    boolean head = Words.of(said.toLowerCase(Locale.ROOT)).stream().anyMatch(HEADS::contains);
    boolean introduced =
        draft.claims().stream()
            .filter(names(name))
            .anyMatch(claim -> Words.stems(claim.text()).containsAll(stems));
    return stems.size() >= FEWEST_WORDS && !head && !introduced;
  }
}
