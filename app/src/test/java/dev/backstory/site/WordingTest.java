package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Claim.Edit;
import dev.backstory.model.Claim.InPart;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.site.coverage.ReportCount;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordingTest {
  @Test
  void aBareDayHasNoTime() {
    assertThat(Wording.time(Instant.parse("2031-03-12T00:00:00Z"))).isEqualTo("12 March 2031");
    assertThat(Wording.time(Instant.parse("2031-03-12T00:01:00Z")))
        .isEqualTo("12 March 2031, 00:01 UTC");
  }

  @Test
  void onlyAddressesOfTheWebAreLinks() {
    assertThat(Wording.link(" HTTPS://paper.example/a?b=“c” ")).isNotNull();
    for (String url :
        List.of(
            "javascript:alert(1)", "java\nscript:x", "data:text/html,x", "//x", "http://", "/a")) {
      assertThat(Wording.link(url)).as(url).isNull();
    }
    assertThat(Wording.link(null)).isNull();
  }

  @Test
  void namesAreListedAsInASentence() {
    assertThat(Wording.names(List.of())).isEmpty();
    assertThat(Wording.names(List.of("A"))).isEqualTo("A");
    assertThat(Wording.names(List.of("A", "B", "C"))).isEqualTo("A, B and C");
  }

  @Test
  void howManyReportSomethingIsNeverSaidAsIfNobodyElseDid() {
    assertThat(Wording.reported(new ReportCount(3, 5, 0, 0))).isEqualTo("at least 3 of 5");
    assertThat(Wording.reported(new ReportCount(5, 5, 0, 0))).isEqualTo("all 5");
    assertThat(Wording.reported(new ReportCount(5, 5, 2, 0))).isEqualTo("all 5, 2 in part");
    assertThat(Wording.reported(new ReportCount(2, 2, 1, 1)))
        .isEqualTo("all 2 that reported since, 1 in part");
  }

  @Test
  void whoPrintsAnAgencysWordsIsSaid() {
    assertThat(Wording.alsoIn(agency(), "Associated Press")).isEqualTo("Also in Wharf Daily");
    assertThat(Wording.alsoIn(agency(), "Wharf Daily")).isEqualTo("Printed by Wharf Daily");
    assertThat(Wording.alsoIn(agency(), "Quay News"))
        .isEqualTo("Printed by Quay News, also in Wharf Daily");
  }

  private static PaperEntry agency() {
    return new PaperEntry(
        "Associated Press",
        List.of(),
        "a",
        null,
        null,
        null,
        null,
        List.of("Wharf Daily"),
        List.of(),
        null,
        null);
  }

  @Test
  void whatANewsroomLacksIsSaid() {
    assertThat(Wording.without(new InPart("Quay News", List.of("27"))))
        .isEqualTo("Its reports here do not have “27”.");
    assertThat(Wording.without(new InPart("Quay News", List.of("27", "Guam", "Lind"))))
        .isEqualTo("Its reports here do not have “27”, “Guam” or “Lind”.");
  }

  @Test
  void editsAreToldInWords() {
    assertThat(Wording.edit(new Edit("reference", "He", "[Ivar Roe]")))
        .isEqualTo("“He” is now “[Ivar Roe]”");
    assertThat(Wording.edit(new Edit("dateline", "TARNMOUTH (FPA) - ", "")))
        .isEqualTo("“TARNMOUTH (FPA) -” left out");
    assertThat(Wording.edit(new Edit("attribution", ", he said.", ".")))
        .isEqualTo("“, he said.” left out");
    assertThat(Wording.edit(new Edit("ending", "", "."))).isEqualTo("“.” added");
  }

  @Test
  void aModelIsNamed() {
    assertThat(Wording.provenance("model:quill-7b"))
        .isEqualTo("Written by a language model: quill-7b");
  }
}
