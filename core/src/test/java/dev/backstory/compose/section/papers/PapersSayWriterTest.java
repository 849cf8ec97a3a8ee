package dev.backstory.compose.section.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.Pages;
import dev.backstory.model.EntityType;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.ParagraphKind;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.SentenceUse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PapersSayWriterTest {
  private static final String OLD = "“The old harbour wall of ours will stand any storm there is,”";
  private static final String NEW = "“The wall was gone before we could sound a warning to them,”";

  private static final String SHORT = "“The harbour wall broke before anybody here knew,”";
  private static final String NEWER = "We count the stones of the wall tonight by hand.";

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
        wanting("old", 0.3),
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

  /** A report of somebody, and what she posted on this day beside what is quoted of her. */
  private static PapersSay posted(String post, LocalDate day, boolean spoke) {
    ArticleFixture article =
        new ArticleFixture("a", "Outlet a")
            .title("Storm breaks harbour wall")
            .line(Role.EVALUATION, spoke ? SHORT + " Ada Lund said." : "Ada Lund was there.")
            .person("Ada Lund", "Ada Lund");
    if (spoke) {
      article.quote(Quotation.Kind.DIRECT, SHORT, "said", "Ada Lund", "Ada Lund", "harbour master");
    }
    for (String words : List.of(post, NEWER)) {
      LocalDate signed = words.equals(NEWER) ? LocalDate.parse("2025-03-10") : day;
      article
          .line(Role.NONE, words + " — Ada Lund (@adalund) " + signed)
          .kind(ParagraphKind.EMBEDDED_POST)
          .quote(Quotation.Kind.DIRECT, words, null, "Ada Lund", "Ada Lund", null)
          .time(signed.toString(), signed, Precision.DAY);
    }
    return Pages.write(
        new PapersSayWriter(),
        article,
        quoting("b", "“We heard the stones go one by one all night long,”", "Per Holm"),
        quoting("c", "“Nobody had told us that the harbour wall could break,”", "Kim Aas"));
  }

  @Test
  void wholeSentencesAreQuotedRatherThanPieces() {
    String piece = "“was gone before any warning of the storm came to the old harbour wall”";
    PapersSay section =
        Pages.write(
            new PapersSayWriter(),
            wanting(""),
            new ArticleFixture("a", "Outlet a")
                .title("Storm breaks harbour wall")
                .line(Role.EVALUATION, "The storm's harbour wall " + piece + ", Ada Lund said.")
                .person("Ada Lund", "Ada Lund")
                .quote(Quotation.Kind.DIRECT, piece, "said", "Ada Lund", "Ada Lund", "master")
                .line(Role.EVALUATION, NEW + " Ada Lund said.")
                .person("Ada Lund", "Ada Lund")
                .quote(Quotation.Kind.DIRECT, NEW, "said", "Ada Lund", "Ada Lund", "master"),
            quoting("b", "“We heard the stones go one by one all night long,”", "Per Holm"),
            quoting("c", "“Nobody had told us that the harbour wall could break,”", "Kim Aas"));

    assertThat(section.entries().getFirst().quote().text()).startsWith("The wall was gone");
  }

  @Test
  void whatMattersToTheStoryIsQuotedRatherThanWhatIsOnlyAboutIt() {
    assertThat(quoted(judged("broke"))).startsWith("The storm broke");
    assertThat(quoted(judged("painted"))).startsWith("The storm painted");
  }

  /** Two quotations about the storm, of which a judge wants that with this word. */
  private static PapersSay judged(String wanted) {
    ArticleFixture article = new ArticleFixture("a", "Outlet a").title("Storm breaks harbour wall");
    for (String verb : List.of("broke", "painted")) {
      String words = "“The storm " + verb + " the harbour wall before any of us had seen it,”";
      article
          .line(Role.EVALUATION, words + " Ada Lund said.")
          .person("Ada Lund", "Ada Lund")
          .quote(Quotation.Kind.DIRECT, words, "said", "Ada Lund", "Ada Lund", "master");
    }
    return Pages.write(
        new PapersSayWriter(),
        wanting(wanted),
        article,
        quoting("b", "“We heard the stones go one by one all night long,”", "Per Holm"),
        quoting("c", "“Nobody had told us that the harbour wall could break,”", "Kim Aas"));
  }

  /** Wants the sentences that have this word; all of them as much where it is empty. */
  private static EditorJudge wanting(String word) {
    return wanting(word, 0.05);
  }

  /**
   * The same.
   *
   * @param others how much the others matter
   */
  private static EditorJudge wanting(String word, double others) {
    return new EditorJudge.Undecided() {
      @Override
      public List<SentenceUse> uses(String headline, List<String> sentences) {
        return sentences.stream().map(it -> use(it.contains(word) ? 0.95 : others)).toList();
      }
    };
  }

  private static SentenceUse use(double matters) {
    return new SentenceUse(matters, matters, 0.1, 0.1, 0.1, matters, 0.1, 0.1, Map.of(), Map.of());
  }

  @Test
  void aFewWordsGiveWayToMore() {
    String few = "“Storm breaks harbour wall, harbour wall gone,”";
    String more = "“Nobody of us had been warned before the stones went,”";
    PapersSay section =
        Pages.write(
            new PapersSayWriter(),
            wanting(""),
            new ArticleFixture("a", "Outlet a")
                .title("Storm breaks harbour wall")
                .line(Role.EVALUATION, few + " Ada Lund said.")
                .person("Ada Lund", "Ada Lund")
                .quote(Quotation.Kind.DIRECT, few, "said", "Ada Lund", "Ada Lund", "master")
                .line(Role.EVALUATION, more + " Ada Lund said of the harbour.")
                .person("Ada Lund", "Ada Lund")
                .quote(Quotation.Kind.DIRECT, more, "said", "Ada Lund", "Ada Lund", "master"),
            quoting("b", "“We heard the stones go one by one all night long,”", "Per Holm"),
            quoting("c", "“Nobody had told us that the harbour wall could break,”", "Kim Aas"));

    assertThat(quoted(section)).startsWith("Nobody of us");
  }

  @Test
  void whatLeansOnWordsBeforeItGivesWayToWhatStandsAlone() {
    String leaning = NEW.replace("“The", "“But the");
    PapersSay section =
        Pages.write(
            new PapersSayWriter(),
            wanting(""),
            new ArticleFixture("a", "Outlet a")
                .title("Storm breaks harbour wall")
                .line(Role.EVALUATION, leaning + " Ada Lund said.")
                .person("Ada Lund", "Ada Lund")
                .quote(Quotation.Kind.DIRECT, leaning, "said", "Ada Lund", "Ada Lund", "master")
                .line(Role.EVALUATION, NEW + " Ada Lund said.")
                .person("Ada Lund", "Ada Lund")
                .quote(Quotation.Kind.DIRECT, NEW, "said", "Ada Lund", "Ada Lund", "master"),
            quoting("b", "“We heard the stones go one by one all night long,”", "Per Holm"),
            quoting("c", "“Nobody had told us that the harbour wall could break,”", "Kim Aas"));

    assertThat(section.entries().getFirst().quote().text()).startsWith("The wall was gone");
  }

  @Test
  void aPostOfWeeksBeforeGivesWayToOneOnTheNews() {
    String old = "The old harbour wall of ours will stand any storm there is.";
    assertThat(quoted(posted(old, LocalDate.parse("2025-03-09"), false))).isEqualTo(old);
    assertThat(quoted(posted(old, LocalDate.parse("2025-01-09"), false))).isEqualTo(NEWER);
  }

  @Test
  void whatWasSaidIsShownRatherThanWhatWasPosted() {
    String post = "Storm breaks harbour wall, harbour wall gone in the storm, all of it.";
    assertThat(quoted(posted(post, LocalDate.parse("2025-03-09"), true)))
        .isEqualTo("The harbour wall broke before anybody here knew");
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
