package dev.backstory.compose.section;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.section.PointMaker.Point;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.Outlook;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.PageSection.Implication;
import dev.backstory.port.SentenceUse;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses implications: what follows or may follow from the event, as a report states it or as
 * somebody says. Few that are sure rather than many.
 */
final class ImplicationChoice {
  private static final int MOST = 3;
  private static final int MOST_OF_ONE_ARTICLE = 2;
  private static final double SURE = 0.25;
  private static final double RECENT = 1 / 3.0;

  private final StoryMaterial material;
  private final PageDraft draft;
  private final PointMaker points;

  ImplicationChoice(StoryMaterial material, PageDraft draft, PointMaker points) {
    this.material = material;
    this.draft = draft;
    this.points = points;
  }

  List<Implication> choose() {
    List<StorySentence> ahead =
        material.sentences().stream()
            .filter(this::isRecent)
            .filter(this::follows)
            .sorted(
                Comparator.comparingDouble((StorySentence s) -> -draft.value().of(s, Use.AHEAD))
                    .thenComparingInt(StorySentence::ordinal))
            .toList();
    Map<String, Integer> used = new HashMap<>();
    List<Implication> chosen = new ArrayList<>();
    for (StorySentence sentence : ahead) {
      boolean fits =
          chosen.size() < MOST
              && used.getOrDefault(sentence.articleId(), 0) < MOST_OF_ONE_ARTICLE
              && points.isOpen(sentence);
      if (fits) {
        points
            .implication(sentence)
            .map(this::implication)
            .ifPresent(
                implication -> {
                  chosen.add(implication);
                  used.merge(sentence.articleId(), 1, Integer::sum);
                });
      }
    }
    return chosen;
  }

  private Implication implication(Point point) {
    return new Implication(point.label(), draft.witnessed(point.claim()), point.saidBy());
  }

  /** What lay ahead early in a story has mostly come or been dropped since. */
  private boolean isRecent(StorySentence sentence) {
    return material.recency().of(sentence.article()) >= RECENT;
  }

  private boolean follows(StorySentence sentence) {
    return draft.uses().of(sentence).equals(SentenceUse.UNKNOWN)
        ? Outlook.tells(sentence)
        : draft.value().of(sentence, Use.AHEAD) >= SURE;
  }
}
