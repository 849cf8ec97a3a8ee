package dev.backstory.compose.section;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.Ranking;
import dev.backstory.compose.section.PointMaker.Point;
import dev.backstory.compose.story.LoadedWords;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.PageSection.KeyPoint;
import dev.backstory.port.Aspect;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Chooses key points: what belongs on the page, most newsrooms tell, and answers a question that no
 * point before it answers.
 */
final class KeyPointChoice {
  private static final int MOST = 5;

  /** A page with fewer points takes what it would otherwise leave out. */
  private static final int FEW = 4;

  private static final int MOST_OF_ONE_ARTICLE = 2;
  private static final int MOST_WHERE_FEW = 4;

  /** What matters less probably is left out, rather than that there are five points. */
  private static final double LEAST = 0.36;

  /** How much it counts whether a sentence matters, beside what it says of the story. */
  private static final double MATTERS = 3;

  private static final double SUPPORT = 0.3;
  private static final double QUOTED = 0.6;

  /** What an answer to an accusation is worth beside a point of another kind. */
  private static final double DENIAL = 4;

  /** From this probability on that it matters an answer is one. */
  private static final double LEAST_OF_DENIAL = 0.15;

  /** What a second point on one aspect is worth beside the first. */
  private static final double SAME_ASPECT = 0.5;

  private final StoryMaterial material;
  private final PageDraft draft;
  private final PointMaker points;
  private final Map<String, Integer> used = new HashMap<>();
  private final Map<Aspect, Integer> asked = new EnumMap<>(Aspect.class);

  KeyPointChoice(StoryMaterial material, PageDraft draft, PointMaker points) {
    this.material = material;
    this.draft = draft;
    this.points = points;
  }

  List<KeyPoint> choose() {
    List<KeyPoint> chosen = new ArrayList<>();
    choose(chosen, MOST, MOST_OF_ONE_ARTICLE, points::isOpen, points::keyPoint);
    choose(chosen, FEW, MOST_WHERE_FEW, points::isOpenStill, points::furtherPoint);
    return chosen;
  }

  /** Adds points until there are so many, or no sentence makes one. */
  private void choose(
      List<KeyPoint> chosen,
      int most,
      int mostOfOne,
      Predicate<StorySentence> open,
      Function<StorySentence, Optional<Point>> make) {
    Ranking ranking = new Ranking(material.sentences(), this::standing);
    while (chosen.size() < most) {
      Optional<Point> next =
          ranking.next(
              draft,
              this::novelty,
              sentence -> fits(sentence, mostOfOne) && open.test(sentence),
              sentence -> make.apply(sentence).map(point -> counted(sentence, point)));
      if (next.isEmpty()) {
        break;
      }
      chosen.add(new KeyPoint(next.get().label(), draft.witnessed(next.get().claim())));
    }
  }

  private Point counted(StorySentence sentence, Point point) {
    used.merge(sentence.articleId(), 1, Integer::sum);
    asked.merge(draft.uses().of(sentence).aspect(), 1, Integer::sum);
    return point;
  }

  private double novelty(StorySentence sentence) {
    return Math.pow(SAME_ASPECT, asked.getOrDefault(draft.uses().of(sentence).aspect(), 0));
  }

  private boolean fits(StorySentence sentence, int mostOfOne) {
    return used.getOrDefault(sentence.articleId(), 0) < mostOfOne
        && LoadedWords.in(sentence) == 0
        && !Denials.isTold(sentence, draft)
        && draft.isWanted(sentence, Use.MATTERS, least(sentence));
  }

  private double least(StorySentence sentence) {
    return Denials.isOfAccused(sentence, draft) ? LEAST_OF_DENIAL : LEAST;
  }

  private double standing(StorySentence sentence) {
    double support = 1 + SUPPORT * (material.support(sentence) - 1);
    double quoted = 1 - QUOTED * Marks.shareQuoted(sentence.text());
    double value = Math.pow(draft.value().of(sentence, Use.MATTERS), MATTERS);
    double denial = Denials.isOfAccused(sentence, draft) ? DENIAL : 1;
    return value * support * quoted * denial;
  }
}
