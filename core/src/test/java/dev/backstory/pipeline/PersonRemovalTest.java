package dev.backstory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonRemovalTest {
  private static final PersonRemoval PERSON = new PersonRemoval(List.of("Ada Özlind"));

  private static AnnotatedArticle read(String title, String url, String... sentences) {
    String text = String.join(" ", sentences);
    List<Sentence> read = new ArrayList<>();
    int at = 0;
    for (String sentence : sentences) {
      read.add(new Sentence(new Span(at, at + sentence.length()), 0, Role.MAIN, 1, false));
      at += sentence.length() + 1;
    }
    int carla = text.indexOf("Carla Moss");
    Article article =
        new Article("a", url, "Quay", List.of("Ada Ozlind"), title, null, null, "en", null, text);
    return new AnnotatedArticle(
        article,
        article.length(),
        read,
        carla < 0
            ? List.of()
            : List.of(new Mention(new Span(carla, carla + 10), "Carla Moss", EntityType.PERSON)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Embedding.of(new float[] {1}));
  }

  private static String left(AnnotatedArticle told) {
    return told.article().text().replace(String.valueOf(Article.UNKEPT), "").strip();
  }

  @Test
  void noSentenceNamesOrMeansThePerson() {
    AnnotatedArticle read =
        read(
            "Mayor ÖZLIND quits",
            "https://quay.example/mayor-ozlind-quits?x=1",
            "Ada Ozlind quit.",
            "The council was told at noon.",
            "She had been mayor.",
            "Carla Moss takes over.",
            "She is a baker.",
            "Özlind’s party was silent.");

    AnnotatedArticle told = PERSON.of(read);

    assertThat(left(told).lines().map(String::strip).filter(it -> !it.isEmpty()))
        .containsExactly("The council was told at noon.", "Carla Moss takes over. She is a baker.");
    assertThat(told.sentences())
        .containsExactly(read.sentences().get(1), read.sentences().get(3), read.sentences().get(4));
    assertThat(told.article().length()).isEqualTo(read.article().length());
    assertThat(told.article().title()).isNull();
    assertThat(told.article().authors()).isEmpty();
    assertThat(told.article().url()).isEqualTo("https://quay.example/");
    assertThat(told.article().isWhole()).isFalse();
  }

  @Test
  void whatTheySaidGoesThoughTheSentenceDoesNotNameThem() {
    AnnotatedArticle read =
        read(null, "https://quay.example/1", "“We shut it.”", "The bridge is old.");
    Quotation quotation =
        new Quotation(
            Quotation.Kind.DIRECT,
            new Span(0, 13),
            null,
            null,
            new Speaker("Ada Özlind", null, true));
    AnnotatedArticle quoting =
        new AnnotatedArticle(
            read.article(),
            read.readTo(),
            read.sentences(),
            List.of(),
            List.of(quotation),
            List.of(),
            List.of(),
            List.of(),
            read.embedding());

    AnnotatedArticle told = PERSON.of(quoting);

    assertThat(told.quotations()).isEmpty();
    assertThat(left(told)).isEqualTo("The bridge is old.");
    assertThat(told.article().url()).isEqualTo("https://quay.example/1");
  }

  @Test
  void namesAreFoundWhateverTheirCaseAndMarks() {
    assertThat(PERSON.names("said Ada\nOZLIND.")).isTrue();
    assertThat(PERSON.names("stories/ada-ozlind-quits-k3")).isTrue();
    assertThat(PERSON.names("Adam Ozlind, Ada Ozlinda")).isFalse();
    assertThat(PERSON.mayName("Ozlind")).isTrue();
    assertThat(PersonRemoval.usable(" Ada  Lind \n\n.\nX\nLind\n"))
        .containsExactly("Ada Lind", "Lind");
  }
}
