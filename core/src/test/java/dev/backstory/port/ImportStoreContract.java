package dev.backstory.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.port.ImportStore.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of imports keeps to. */
public abstract class ImportStoreContract {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final ImportedFile NEWS = ImportedFile.of("f1", 5_000_000_000L, "news.jsonl");
  private static final ImportedFile PAGES = ImportedFile.of("f2", 80, "pages.warc");
  private static final ImportOutcome REQUEST = new ImportOutcome.PassedOver("request");
  private static final Rejection DAMAGED = new Rejection("news.jsonl:3", "no JSON: a brace");

  /** The store of one test, empty at first. */
  protected abstract ImportStore imports();

  /** The articles beside it. */
  protected abstract ArticleStore articles();

  /** The rejections beside it. */
  protected abstract RejectionLog rejections();

  private ImportStore imports;
  private ArticleStore articles;
  private RejectionLog rejections;

  @BeforeEach
  void setUp() {
    imports = imports();
    articles = articles();
    rejections = rejections();
  }

  private static Article article(String id, String text) {
    return new Article(id, null, null, List.of(), null, null, null, null, null, text);
  }

  private static ImportOutcome accepted(String id, String text) {
    return new ImportOutcome.Accepted(article(id, text));
  }

  /** The piece of a file with this number, each of which is ten bytes. */
  private static Step step(ImportedFile file, long number, ImportOutcome outcome) {
    return new Step(file, new FilePosition(number, number * 10, number), false, outcome);
  }

  private static Step end(ImportedFile file, long number) {
    return new Step(file, new FilePosition(number, number * 10, number), true, null);
  }

  private void keep(Step... steps) {
    imports.keep(List.of(steps), NOON);
  }

  private @Nullable ImportTally tally(ImportedFile file) {
    return imports.file(file.fingerprint()).map(ImportedFile::tally).orElse(null);
  }

  @Test
  void ofAFileThatWasNeverImportedNothingIsKnown() {
    assertThat(imports.file("f1")).isEmpty();
    imports.forget("f1");
    keep();
    assertThat(imports.file("f1")).isEmpty();
  }

  @Test
  void whatComesOfAFileIsKeptWithHowFarItIs() {
    articles.save(article("known", "One."), NOON);
    articles.save(article("other", "One."), NOON);
    keep(
        step(NEWS, 1, accepted("new", "One. 😀")),
        step(NEWS, 2, accepted("known", "One.")),
        step(NEWS, 3, accepted("other", "Two.")),
        step(NEWS, 4, new ImportOutcome.Rejected(DAMAGED)),
        new Step(NEWS, new FilePosition(5, 30, 3), false, REQUEST));

    assertThat(imports.file("f1"))
        .contains(
            new ImportedFile(
                "f1",
                5_000_000_000L,
                "news.jsonl",
                new FilePosition(5, 30, 3),
                false,
                new ImportTally(
                    1,
                    1,
                    1,
                    new TreeMap<>(Map.of("no JSON", 1L)),
                    new TreeMap<>(Map.of("request", 1L)))));
    assertThat(articles.article("new")).contains(article("new", "One. 😀"));
    assertThat(articles.article("other")).contains(article("other", "Two."));
    assertThat(rejections.all()).containsExactly(DAMAGED);
  }

  @Test
  void aFileGoesOnFromWhereItWas() {
    keep(step(NEWS, 1, accepted("a", "One.")), step(NEWS, 2, REQUEST));
    keep(step(NEWS, 3, REQUEST), step(NEWS, 4, accepted("b", "Two.")));
    keep(end(NEWS, 4));

    assertThat(imports.file("f1"))
        .contains(
            new ImportedFile(
                "f1",
                5_000_000_000L,
                "news.jsonl",
                new FilePosition(4, 40, 4),
                true,
                new ImportTally(2, 0, 0, new TreeMap<>(), new TreeMap<>(Map.of("request", 2L)))));
  }

  @Test
  void filesAreImportedBesideEachOther() {
    keep(step(NEWS, 1, accepted("a", "One.")), step(PAGES, 1, REQUEST), end(PAGES, 1));
    keep(step(NEWS, 2, accepted("b", "One.")));

    assertThat(imports.file("f1")).get().returns(false, ImportedFile::finished);
    assertThat(tally(NEWS)).isNotNull().returns(2L, ImportTally::added);
    assertThat(imports.file("f2")).get().returns(true, ImportedFile::finished);
    assertThat(tally(PAGES)).isEqualTo(ImportTally.passedOver("request"));
  }

  @Test
  void stepsAreKeptAllOrNone() {
    keep(step(NEWS, 1, accepted("a", "One.")));

    assertThatThrownBy(
            () ->
                keep(
                    step(NEWS, 2, accepted("b", "One.")),
                    step(NEWS, 3, new ImportOutcome.Rejected(DAMAGED)),
                    step(PAGES, 1, REQUEST),
                    step(NEWS, 4, new ImportOutcome.Accepted(null))))
        .isInstanceOf(RuntimeException.class);

    assertThat(imports.file("f1"))
        .get()
        .returns(new FilePosition(1, 10, 1), ImportedFile::position);
    assertThat(tally(NEWS)).isEqualTo(ImportTally.of(ArticleStore.Saved.ADDED));
    assertThat(imports.file("f2")).isEmpty();
    assertThat(articles.article("b")).isEmpty();
    assertThat(rejections.all()).isEmpty();
  }

  @Test
  void aForgottenFileIsImportedAsIfItNeverHadBeen() {
    keep(step(NEWS, 1, accepted("a", "One.")), step(PAGES, 1, REQUEST));

    imports.forget("f1");

    assertThat(imports.file("f1")).isEmpty();
    assertThat(imports.file("f2")).isPresent();
    assertThat(articles.article("a")).as("its articles stay").isPresent();
    keep(step(NEWS, 1, accepted("a", "One.")));
    assertThat(tally(NEWS)).isEqualTo(ImportTally.of(ArticleStore.Saved.SAME));
  }
}
