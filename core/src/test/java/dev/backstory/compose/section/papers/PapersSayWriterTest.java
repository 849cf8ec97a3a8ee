package dev.backstory.compose.section.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.Pages;
import dev.backstory.model.EntityType;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.model.TimeExpression.Precision;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PapersSayWriterTest {
  private static final String OLD = "“The old harbour wall of ours will stand any storm there is,”";
  private static final String NEW = "“The wall was gone before we could sound a warning to them,”";

  private static ArticleFixture quoting(String id, String words, String name) {
    return new ArticleFixture(id, "Outlet " + id)
        .title("Storm breaks harbour wall")
        .line(Role.EVALUATION, words + " " + name + " said.")
        .mention(name, name, EntityType.PERSON)
        .quote(Quotation.Kind.DIRECT, words, "said", name, name, "harbour master");
  }

  private static PapersSay written(LocalDate old) {
    return Pages.write(
        new PapersSayWriter(),
        new ArticleFixture("a", "Outlet a")
            .title("Storm breaks harbour wall")
            .line(Role.EVALUATION, OLD + " Ada Lund said of the harbour wall on that day.")
            .person("Ada Lund", "Ada Lund")
            .verb("said", Tense.PAST)
            .quote(Quotation.Kind.DIRECT, OLD, "said", "Ada Lund", "Ada Lund", "harbour master")
            .time("on that day", old, Precision.DAY)
            .line(Role.EVALUATION, NEW + " Ada Lund said.")
            .person("Ada Lund", "Ada Lund")
            .quote(Quotation.Kind.DIRECT, NEW, "said", "Ada Lund", "Ada Lund", "harbour master"),
        quoting("b", "“We heard the stones go one by one all night long,”", "Per Holm"),
        quoting("c", "“Nobody had told us that the harbour wall could break,”", "Kim Aas"));
  }

  private static String quoted(PapersSay section) {
    return section.entries().stream()
        .filter(entry -> entry.outlet().equals("Outlet a"))
        .findFirst()
        .orElseThrow()
        .quote()
        .text();
  }

  @Test
  void whatWasSaidWeeksBeforeGivesWayToWhatIsSaidOfTheNews() {
    assertThat(quoted(written(LocalDate.parse("2025-03-09")))).startsWith("The old");
    assertThat(quoted(written(LocalDate.parse("2025-01-09")))).startsWith("The wall was gone");
  }
}
