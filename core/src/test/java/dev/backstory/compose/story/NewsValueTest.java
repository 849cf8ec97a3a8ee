package dev.backstory.compose.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.model.Claim;
import dev.backstory.model.Fact;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.Role;
import dev.backstory.model.StoryPage;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.SentenceUse;
import dev.backstory.sentence.StorySentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NewsValueTest {
  private static final int LINES = 20;

  /** What makes a sentence comment with a probability of about 0.4. */
  private static final double MIXED = 0.75;

  private static final SentenceUse WANTED =
      new SentenceUse(
          0.9, 0.9, 0.9, 0.9, 0.05, 0.9, 0.05, 0.05, Map.of(Fact.Kind.EXPECTED, 0.9), Map.of());

  private static StoryMaterial material() {
    return ArticleFixture.material(article("a"), article("b"), article("c"));
  }

  private static ArticleFixture article(String id) {
    ArticleFixture article = new ArticleFixture(id, "Outlet " + id).title("Ferry sinks off Arl");
    article.line(Role.MAIN, "A ferry sank off Arl on Monday in outlet " + id + ".");
    for (int i = 1; i < LINES; i++) {
      article.line(Role.CURRENT_CONTEXT, "Line " + i + " of " + id + " tells something else.");
    }
    return article;
  }

  private static EditorJudge judge(List<String> read) {
    return new EditorJudge.Undecided() {
      @Override
      public List<SentenceUse> uses(String headline, List<String> sentences) {
        read.addAll(sentences);
        return sentences.stream().map(_ -> WANTED).toList();
      }

      @Override
      public double answers(String question, String sentence) {
        return 0;
      }
    };
  }

  private static NewsValue value(
      StoryMaterial material, EditorJudge judge, PreviousSelection before) {
    SentenceFeatures shown = new SentenceFeatures(material, new Salience(material));
    return new NewsValue(
        shown, SentenceUses.of(shown, "Ferry sinks off Arl", judge, _ -> true), before);
  }

  @Test
  void theJudgeReadsOnlyWhatIsLikelyToBeWanted() {
    List<String> read = new ArrayList<>();
    StoryMaterial material = material();

    NewsValue value = value(material, judge(read), new PreviousSelection(null));

    assertThat(read).hasSizeLessThan(3 * LINES).contains(material.sentences().getFirst().text());
    StorySentence unread =
        material.sentences().stream()
            .filter(s -> !read.contains(s.text()))
            .findFirst()
            .orElseThrow();
    assertThat(value.of(unread, Use.AHEAD))
        .isLessThan(value.of(material.sentences().getFirst(), Use.AHEAD));
  }

  @Test
  void theJudgeReadsNothingThatAPageCannotPrint() {
    List<String> read = new ArrayList<>();
    StoryMaterial material = material();
    SentenceFeatures shown = new SentenceFeatures(material, new Salience(material));

    SentenceUses uses =
        SentenceUses.of(shown, "Ferry sinks off Arl", judge(read), s -> s.index() > 0);

    assertThat(read).isNotEmpty().noneMatch(text -> text.startsWith("A ferry sank"));
    assertThat(uses.isKnown(material.sentences().getFirst())).isFalse();
  }

  /** Finds the writer's opinion in what the text says, as strong as that. */
  private static NewsValue reading(StoryMaterial material, Function<String, Double> opinion) {
    EditorJudge judge =
        new EditorJudge.Undecided() {
          @Override
          public List<SentenceUse> uses(String headline, List<String> sentences) {
            return sentences.stream().map(s -> use(opinion.apply(s))).toList();
          }

          @Override
          public double answers(String question, String sentence) {
            return 0;
          }
        };
    return value(material, judge, new PreviousSelection(null));
  }

  @Test
  void anArticleWhoseWriterSaysWhatHeThinksIsComment() {
    StoryMaterial material = material();
    NewsValue value =
        reading(material, s -> s.contains(" of a ") || s.contains("outlet a") ? 0.97 : 0.03);

    assertThat(material.sentencesOf("a")).allMatch(value::isComment);
    assertThat(material.sentencesOf("b")).noneMatch(value::isComment);
    NewsValue unread = value(material, EditorJudge.UNDECIDED, new PreviousSelection(null));
    assertThat(material.sentencesOf("a")).noneMatch(unread::isComment);
  }

  @Test
  void whereAWriterOftenSaysWhatHeThinksOnlyHisReportsAreNoComment() {
    StoryMaterial material = material();
    StorySentence first = material.sentencesOf("a").getFirst();
    NewsValue once = reading(material, s -> s.equals(first.text()) ? 0.97 : 0.03);
    NewsValue often =
        reading(material, s -> s.equals(first.text()) ? 0.03 : s.contains(" of a ") ? MIXED : 0.03);

    assertThat(once.isComment(first)).isFalse();
    assertThat(often.isComment(first)).isFalse();
    assertThat(material.sentencesOf("a").stream().skip(1)).allMatch(often::isComment);
    assertThat(material.sentencesOf("b")).noneMatch(often::isComment);
  }

  private static SentenceUse use(double opinion) {
    return new SentenceUse(0.5, 0.5, 0.1, 0.5, 0.1, 0.5, opinion, 0.5, Map.of(), Map.of());
  }

  @Test
  void whatThePageUsedBeforeIsWorthALittleMore() {
    StoryMaterial material = material();
    StorySentence told = material.sentences().get(1);
    StoryPage page =
        new StoryPage(
            "s",
            "s",
            "Ferry sinks off Arl",
            StoryPage.Status.PAGE,
            "en",
            Instant.EPOCH,
            Instant.EPOCH,
            1,
            new StoryPage.Coverage(List.of(), 1, 1),
            List.of(
                new WhatHappened(
                    Claim.EXTRACTED,
                    null,
                    List.of(
                        new Claim(
                            told.text(), List.of(told.evidence()), List.of(), Claim.EXTRACTED)))),
            List.of());

    NewsValue fresh = value(material, EditorJudge.UNDECIDED, new PreviousSelection(null));
    NewsValue later = value(material, EditorJudge.UNDECIDED, new PreviousSelection(page));

    assertThat(later.of(told, Use.MUST)).isGreaterThan(fresh.of(told, Use.MUST));
    assertThat(later.of(told, Use.BEFORE)).isEqualTo(fresh.of(told, Use.BEFORE));
  }
}
