package dev.backstory.compose.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.Pages;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.Role;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.SentenceUse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhatHappenedWriterTest {
  private static final String CLOSED =
      "The harbour bridge in Vosburg was closed on Monday by a storm.";
  private static final String FELL =
      "A crane fell on the old fish market and killed two traders at noon.";

  private static ArticleFixture report(String id, String published) {
    return new ArticleFixture(id, "Outlet " + id)
        .title("Storm closes Vosburg harbour bridge")
        .published(published);
  }

  private static WhatHappened written(String dayOfOther) {
    return Pages.write(
        new WhatHappenedWriter(),
        report("a", "2025-03-10T08:00:00Z").line(Role.MAIN, CLOSED),
        report("b", "2025-03-10T09:00:00Z").line(Role.MAIN, CLOSED),
        report("c", dayOfOther).line(Role.MAIN, FELL));
  }

  @Test
  void aReportOfTheseDaysIsNews() {
    assertThat(written("2025-03-01T08:00:00Z").claims())
        .extracting(claim -> claim.text())
        .containsExactlyInAnyOrder(CLOSED, FELL);
  }

  @Test
  void aReportOfLongAgoIsNone() {
    assertThat(written("2024-11-02T08:00:00Z").claims())
        .extracting(claim -> claim.text())
        .containsExactly(CLOSED);
  }

  @Test
  void whatTheJudgeTakesForTheSameEventIsToldOnce() {
    WhatHappened section =
        Pages.write(
            new WhatHappenedWriter(),
            retelling(FELL, CLOSED),
            report("a", "2025-03-10T08:00:00Z").line(Role.MAIN, CLOSED),
            report("b", "2025-03-10T09:00:00Z").line(Role.MAIN, CLOSED),
            report("c", "2025-03-10T10:00:00Z").line(Role.MAIN, FELL));
    assertThat(section.claims()).extracting(claim -> claim.text()).containsExactly(CLOSED);
  }

  /** A judge that takes one sentence for another's event told again. */
  private static EditorJudge retelling(String sentence, String told) {
    return new EditorJudge.Undecided() {
      @Override
      public double retells(String one, String other) {
        return one.equals(sentence) && other.equals(told) ? 0.9 : 0;
      }
    };
  }

  @Test
  void aFurtherSentenceExcitesOnlyIfNobodyTellsItPlainly() {
    String plain = "A crane killed two traders on the fish market of the town at noon.";
    String loud = "A crane killed two traders on the fish market of the town at noon, shocking.";
    ArticleFixture first = report("a", "2025-03-10T08:00:00Z").line(Role.MAIN, CLOSED);
    ArticleFixture second = report("b", "2025-03-10T09:00:00Z").line(Role.MAIN, CLOSED);
    ArticleFixture excited = report("c", "2025-03-10T10:00:00Z").line(Role.MAIN, loud);
    assertThat(texts(first, second, excited)).contains(loud);
    ArticleFixture calm = report("d", "2025-03-09T11:00:00Z").line(Role.NONE, plain);
    assertThat(texts(first, second, excited, calm)).doesNotContain(loud);
  }

  @Test
  void whatTheHeadlineSaysIsTold() {
    String bridge =
        "Engineers closed the old bridge over the wide river because its pillars crack in the frost.";
    String school =
        "Pupils of the upper village went to lessons by boat in the rain for two hours.";
    String buses = "The buses of the valley go round by the high pass until the road is mended.";
    EditorJudge judge = gist(Map.of(school, 0.9, buses, 0.9, bridge, 0.5));
    assertThat(texts(judge, three("Old bridge closed as pillars crack", school, buses, bridge)))
        .contains(bridge);
    assertThat(texts(judge, three("Valley wakes to a morning", school, buses, bridge)))
        .doesNotContain(bridge);
  }

  /** A judge that says how much of an editor's summary sentences have. */
  private static EditorJudge gist(Map<String, Double> gist) {
    return new EditorJudge.Undecided() {
      @Override
      public List<SentenceUse> uses(String headline, List<String> sentences) {
        return sentences.stream()
            .map(s -> gist.getOrDefault(s, 0.5))
            .map(g -> new SentenceUse(0.9, 0.9, 0.1, 0.1, 0.1, g, 0.1, 0.1, Map.of(), Map.of()))
            .toList();
      }
    };
  }

  private static ArticleFixture three(String title, String... lines) {
    ArticleFixture article =
        new ArticleFixture("a", "Valley Post").title(title).published("2025-03-10T08:00:00Z");
    for (String line : lines) {
      article.line(Role.MAIN, line);
    }
    return article;
  }

  private static List<String> texts(ArticleFixture... articles) {
    return texts(EditorJudge.UNDECIDED, articles);
  }

  private static List<String> texts(EditorJudge judge, ArticleFixture... articles) {
    WhatHappened section = Pages.write(new WhatHappenedWriter(), judge, articles);
    return section.claims().stream().map(claim -> claim.text()).toList();
  }
}
