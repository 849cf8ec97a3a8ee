package dev.backstory.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.backstory.export.Row.EvidenceRow;
import dev.backstory.export.Row.QuotationRow;
import dev.backstory.export.Row.StoryRow;
import dev.backstory.export.Row.TellingRow;
import dev.backstory.export.Table.Column;
import dev.backstory.model.Claim;
import dev.backstory.model.Fact;
import dev.backstory.model.StoryPage;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.StoryReasons;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of a site, in each form. */
class ExportTest {
  private static final Path DOCS = Path.of("../docs");
  private static final SiteFixture FIXTURE = new SiteFixture();
  private static final SiteSnapshot SITE =
      SiteSnapshot.of(pages(), FIXTURE.articles(), List.of(), StoryReasons.NONE, SiteFixture.CLOCK);

  @TempDir Path folder;

  /** The invented stories, the first with a fact. */
  private static List<StoryPage> pages() {
    List<StoryPage> pages = new ArrayList<>(FIXTURE.pages());
    StoryPage first = pages.getFirst();
    Claim claim = first.sections().getFirst().everyClaim().getFirst();
    Fact fact =
        new Fact(
            "f1",
            Fact.Kind.EVENT,
            Fact.Status.CURRENT,
            null,
            claim.text(),
            new Fact.When(LocalDate.parse("2031-03-12"), Precision.DAY),
            null,
            List.of("Tarnmouth Courier"),
            claim.evidence());
    pages.set(0, first.with(first.sections(), List.of(fact)));
    return pages;
  }

  private static void each(Consumer<Row> use) {
    SiteRows.each(SITE, slug -> "stories/" + slug + ".html", use, _ -> {});
  }

  private static <R extends Row> List<R> rows(Class<R> type) {
    List<R> rows = new ArrayList<>();
    each(
        row -> {
          if (type.isInstance(row)) {
            rows.add(type.cast(row));
          }
        });
    return rows;
  }

  @Test
  void storiesComeInTheOrderInWhichTheyBegan() {
    assertThat(rows(StoryRow.class))
        .extracting(StoryRow::id)
        .containsExactly("st-2900", "st-3099", "st-3100");
  }

  @Test
  void everyQuotationStandsWhereItsOffsetsSay() {
    List<QuotationRow> quotations = rows(QuotationRow.class);
    assertThat(quotations)
        .hasSizeGreaterThan(2)
        .allSatisfy(
            it -> {
              String text = FIXTURE.article(it.articleId()).article().text();
              assertThat(slice(text, it.startOffset(), it.endOffset())).isEqualTo(it.words());
            });
    assertThat(quotations.getFirst())
        .satisfies(
            it -> {
              assertThat(it.speaker()).isEqualTo("Ilse Brandvold");
              assertThat(it.journalists()).containsExactly("Maren Oakhollow");
              assertThat(it.outlet()).isEqualTo("Tarnmouth Courier");
              assertThat(it.url()).isEqualTo("https://tarnmouth-courier.example/tarn-1");
              assertThat(it.publishedAt()).hasToString("2031-03-12T14:05:00Z");
            });
  }

  @Test
  void evidenceAndTellingsHaveTheWordsOfTheArticles() {
    assertThat(rows(EvidenceRow.class))
        .isNotEmpty()
        .allSatisfy(
            it ->
                assertThat(it.words())
                    .isEqualTo(
                        slice(
                            FIXTURE.article(it.articleId()).article().text(),
                            it.startOffset(),
                            it.endOffset())));
    assertThat(rows(TellingRow.class))
        .hasSize(3)
        .allSatisfy(it -> assertThat(it.factId()).isEqualTo("f1"));
  }

  private static String slice(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  @Test
  void noRowHasAWholeArticle() {
    List<String> texts =
        Stream.of("tarn-1", "north-1", "sound-1")
            .map(id -> FIXTURE.article(id).article().text())
            .toList();
    StringBuilder lines = new StringBuilder();
    each(new JsonRows(lines));
    assertThat(texts)
        .allSatisfy(text -> assertThat(lines).doesNotContain(text.substring(0, text.length() / 2)));
  }

  @Test
  void everyLineOfJsonIsAsTheSchemaSays() throws IOException {
    assertThat(Files.readString(DOCS.resolve("export.schema.json"))).isEqualTo(ExportSchema.json());
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ExportSchema.json());
    StringBuilder lines = new StringBuilder();
    each(new JsonRows(lines));
    assertThat(lines.toString().lines())
        .hasSizeGreaterThan(50)
        .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    for (Table table : Table.values()) {
      assertThat(lines).contains("\n{\"" + table.one() + "\":{");
    }
    assertThat(schema.validate("{\"quotation\":{\"words\":\"…\"}}", InputFormat.JSON)).isNotEmpty();
    assertThat(schema.validate("{\"secret\":{}}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void theDocumentHasEveryTableAndColumn() throws IOException {
    String document = Files.readString(DOCS.resolve("exports.md"));
    for (Table table : Table.values()) {
      StringBuilder section = new StringBuilder("### " + table.word() + "\n\n" + table.says());
      section.append("\n\n| column | what it has |\n|---|---|\n");
      for (Column column : table.columns()) {
        section.append("| `%s` | %s |\n".formatted(column.name(), column.says()));
      }
      assertThat(document).contains(section);
    }
  }

  @Test
  void aTableIsCommaSeparated() throws IOException {
    StringBuilder csv = new StringBuilder();
    each(new CsvTable(Table.QUOTATIONS, csv));
    List<CSVRecord> records =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv.toString()))
            .getRecords();
    assertThat(records).hasSameSizeAs(rows(QuotationRow.class));
    assertThat(records.getFirst().get("also_in")).isEqualTo("East Bank Echo");
    assertThat(records.getFirst().toMap().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Table.QUOTATIONS.columns().stream().map(Column::name).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "＋1", "＠a"})
  void noCellIsAFormula(String cell) throws IOException {
    StringBuilder csv = new StringBuilder();
    new SafeCsv(csv).print(List.of(cell, "1-1", List.of(cell, "b")));
    CSVRecord read =
        CSVFormat.RFC4180.parse(new StringReader(csv.toString())).getRecords().getFirst();
    assertThat(read).containsExactly("'" + cell, "1-1", "'" + cell + "; b");
  }

  @Test
  void theTablesOfAFileAreThoseOfTheDocumentAndItsBytesTheSame() throws Exception {
    Path file = folder.resolve("site.db");
    Path again = folder.resolve("again.db");
    for (Path path : List.of(file, again)) {
      try (SqliteRows rows = new SqliteRows(path)) {
        each(rows);
      }
    }
    assertThat(Files.mismatch(file, again)).isEqualTo(-1);
    assertThat(SqliteRows.isExport(file)).isTrue();
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      assertThat(first(database, "PRAGMA integrity_check")).isEqualTo("ok");
      for (Table table : Table.values()) {
        assertThat(column(database, "SELECT name FROM pragma_table_info('" + table.word() + "')"))
            .containsExactlyElementsOf(table.columns().stream().map(Column::name).toList());
      }
      assertThat(
              first(
                  database,
                  "SELECT words || ' ' || speaker || ' ' || url FROM quotations WHERE"
                      + " outlet = 'Tarnmouth Courier'"))
          .isEqualTo(
              "We would rather have an angry city than a broken bridge Ilse Brandvold"
                  + " https://tarnmouth-courier.example/tarn-1");
      assertThat(
              first(
                  database,
                  "SELECT j.value FROM quotations, json_each(journalists) j WHERE outlet = 'The"
                      + " Northern Ledger' ORDER BY j.key DESC LIMIT 1"))
          .isEqualTo("Sunniva Roe");
      assertThat(
              first(
                  database,
                  "SELECT says FROM about_columns WHERE table_name = 'facts' AND column_name ="
                      + " 'overtaken_by'"))
          .isEqualTo("the fact that took its place");
    }
  }

  private static String first(Connection database, String sql) throws SQLException {
    return column(database, sql).getFirst();
  }

  private static List<String> column(Connection database, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return values;
  }
}
