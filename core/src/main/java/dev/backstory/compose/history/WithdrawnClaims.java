package dev.backstory.compose.history;

import dev.backstory.compose.claim.ClaimEdits;
import dev.backstory.compose.claim.ClaimVerifier;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact.Status;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.StoryFacts;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Withdrawn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stood on a page and has gone because whoever reported it no longer does. What the page
 * still tells from another newsroom that told it too, with the same figures and names, stands in
 * other words.
 */
final class WithdrawnClaims {
  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]*\\]");

  private final StoryPage previous;
  private final PageEvents events;
  private final Function<String, @Nullable String> texts;
  private final StoryFacts facts;
  private final Map<String, Covering> coverage = new HashMap<>();

  /**
   * @param previous the page as it was
   * @param texts the story's articles as they stand now, by id
   * @param facts what they tell
   */
  WithdrawnClaims(
      StoryPage previous,
      PageEvents events,
      Function<String, @Nullable String> texts,
      StoryFacts facts) {
    this.previous = previous;
    this.events = events;
    this.texts = texts;
    this.facts = facts;
    previous.coverage().articles().forEach(article -> coverage.put(article.id(), article));
  }

  /** In the order in which they stood. */
  List<Withdrawn> find(StoryPage fresh) {
    List<Claim> now = statements(fresh);
    List<Withdrawn> found = new ArrayList<>();
    for (Claim claim : statements(previous)) {
      String why = now.stream().anyMatch(it -> tells(it, claim)) ? null : why(claim);
      if (why != null) {
        found.add(new Withdrawn(claim.id(), claim.text(), why));
      }
    }
    return found;
  }

  /** What a topic is called is no statement of its own. */
  private static List<Claim> statements(StoryPage page) {
    List<PageSection> sections = new ArrayList<>(page.sections());
    sections.removeIf(Topics.class::isInstance);
    return PageClaims.of(sections);
  }

  /** Whether a claim says what another did, in the same words or in those of another newsroom. */
  private static boolean tells(Claim now, Claim before) {
    String own = before.evidence().getFirst().articleId();
    boolean elsewhere =
        before.evidence().stream()
            .anyMatch(it -> !it.articleId().equals(own) && now.evidence().contains(it));
    return now.text().equals(before.text())
        || elsewhere && ClaimVerifier.bearOut(now.text(), before.text());
  }

  /** Why it can no longer be told, null if it could be. */
  private @Nullable String why(Claim claim) {
    Evidence place = claim.evidence().getFirst();
    if (events.took(place.articleId())) {
      return null;
    }
    String text = texts.apply(place.articleId());
    if (text == null) {
      return outlet(place) + " withdrew its report";
    }
    if (claim.madeBy().equals(Claim.EXTRACTED) && !isStillSaid(claim, text)) {
      return outlet(place) + " changed its report";
    }
    boolean takenBack =
        facts.toldAt(place).filter(fact -> fact.status() == Status.WITHDRAWN).isPresent();
    return takenBack ? paper(place) + " corrected its report" : null;
  }

  private String outlet(Evidence place) {
    Covering article = coverage.get(place.articleId());
    return article == null ? "Its source" : article.outlet();
  }

  /** Under whose name it was reported: an agency's, else the outlet's. */
  private String paper(Evidence place) {
    Covering article = coverage.get(place.articleId());
    String wire = article == null ? null : article.wire();
    return wire == null ? outlet(place) : wire;
  }

  /** Whether its words stand in the text, perhaps with more behind them in their sentence. */
  private static boolean isStillSaid(Claim claim, String text) {
    return unedited(claim).stream().allMatch(text::contains)
        || !claim.edits().isEmpty() && ClaimEdits.makes(claim, text);
  }

  /** The stretches of the claim that are the article's own words, whatever was edited. */
  private static List<String> unedited(Claim claim) {
    List<String> stretches = new ArrayList<>(List.of(BRACKETED.split(claim.text())));
    stretches.replaceAll(String::strip);
    if (!stretches.getFirst().isEmpty()) {
      stretches.set(0, stretches.getFirst().substring(1));
    }
    String last = stretches.getLast();
    stretches.set(
        stretches.size() - 1, last.endsWith(".") ? last.substring(0, last.length() - 1) : last);
    return stretches;
  }
}
