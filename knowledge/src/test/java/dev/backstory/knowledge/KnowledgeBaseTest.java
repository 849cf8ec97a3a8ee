package dev.backstory.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.model.Rejection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeBaseTest {
  @TempDir private Path folder;

  private static Dump towns() {
    return new Dump()
        .cls("Q900", "harbour town", "Q901")
        .cls("Q901", "coastal settlement", "Q486972")
        .item("Q100", "Port Amber", "harbour town in Elland", "Q900", 3, "[\"The Amber Port\"]")
        .item("Q101", "Ada Brandt", "Ellandish politician (born 1961)", "Q5", 2, "[\"A. Brandt\"]")
        .item("Q102", "Ada Brandt", "Ellandish rower", "Q5", 9)
        .item("Q103", "Brandt", "page that lists namesakes", "Q4167410", 40);
  }

  private static List<String> ids(List<Entry> entries) {
    return entries.stream().map(Entry::id).toList();
  }

  @Test
  void findsByNameAndAliasTheBestKnownFirst() throws IOException {
    try (KnowledgeBase base = towns().base(folder)) {
      assertThat(ids(base.named("Ada Brandt", "en", 10))).containsExactly("Q102", "Q101");
      assertThat(ids(base.named("ada  BRANDT", "en", 1))).containsExactly("Q102");
      assertThat(ids(base.named("A Brandt", "en", 10))).containsExactly("Q101");
      assertThat(ids(base.named("the Amber Port", "en", 10))).containsExactly("Q100");
      assertThat(base.named("Port", "en", 10)).isEmpty();
      assertThat(base.named("", "en", 10)).isEmpty();
      assertThat(base.entry("Q101").descriptions())
          .containsEntry("en", "Ellandish politician (born 1961)");
      assertThat(base.entry("Q101").titles()).containsEntry("en", "Ada Brandt");
      assertThat(base.entry("Q999")).isNull();
    }
  }

  @Test
  void typesComeFromTheNearestKnownClassAbove() throws IOException {
    try (KnowledgeBase base = towns().base(folder)) {
      assertThat(base.type(base.entry("Q100"))).isEqualTo(EntityType.PLACE);
      assertThat(base.type(base.entry("Q101"))).isEqualTo(EntityType.PERSON);
      assertThat(base.find("Port Amber", EntityType.PERSON)).isEmpty();
      assertThat(base.find("Port Amber", EntityType.PLACE))
          .containsExactly(
              new Gloss(
                  "wikidata:Q100",
                  "Port Amber",
                  EntityType.PLACE,
                  "harbour town in Elland",
                  "Wikidata",
                  "CC0 1.0",
                  "https://www.wikidata.org/wiki/Q100",
                  3));
    }
  }

  @Test
  void everyLineIsKeptOrCountedUnderItsReason() throws IOException {
    List<Rejection> rejections = new ArrayList<>();
    Dump dump =
        towns()
            .line("{\"type\":\"item\",\"id\":\"Q7\",")
            .line("{\"type\":\"property\",\"id\":\"P31\"},")
            .line("not json")
            .line("{\"type\":\"item\",\"labels\":{}}")
            .item("Q104", "Nobody", "without a page", "Q5", 0);
    try (KnowledgeBuilder builder =
        KnowledgeBuilder.open(folder, List.of("en"), 1, rejections::add)) {
      builder.readWikidata("dump.json", dump.stream(), _ -> {});
      builder.finish();
      assertThat(builder.counts())
          .containsEntry("kept", 3L)
          .containsEntry("unreadable", 3L)
          .containsEntry("not an entity: property", 1L)
          .containsEntry("wiki page, name or similar", 1L)
          .containsEntry("on too few Wikipedias", 3L);
    }
    assertThat(rejections)
        .extracting(Rejection::where)
        .containsExactly("dump.json, line 8", "dump.json, line 10", "dump.json, line 11");
  }

  @Test
  void aBuildThatWasStoppedGoesOnAndEndsInTheSameIndex() throws IOException {
    Dump dump = new Dump();
    for (int i = 1; i <= 50; i++) {
      dump.item("Q" + i, "Namesake", "number " + i, "Q5", i % 7);
    }
    Path whole = folder.resolve("whole");
    Path parts = folder.resolve("parts");
    byte[] bytes = dump.text().getBytes(StandardCharsets.UTF_8);
    for (int cut : new int[] {bytes.length / 3, bytes.length / 2, bytes.length}) {
      stopped(parts, Arrays.copyOf(bytes, cut));
    }
    try (KnowledgeBuilder builder = builder(parts)) {
      assertThat(builder.isComplete()).isFalse();
      builder.readWikidata("dump", dump.stream(), _ -> {});
      builder.finish();
      assertThat(builder.isComplete()).isTrue();
      try (KnowledgeBuilder other = builder(whole)) {
        other.readWikidata("dump", dump.stream(), _ -> {});
        other.finish();
        assertThat(builder.counts()).isEqualTo(other.counts());
      }
    }
    try (KnowledgeBase one = KnowledgeBase.open(whole);
        KnowledgeBase other = KnowledgeBase.open(parts)) {
      assertThat(one.size()).isEqualTo(other.size()).isEqualTo(42 + 1);
      assertThat(other.named("Namesake", "en", 100)).isEqualTo(one.named("Namesake", "en", 100));
    }
  }

  private KnowledgeBuilder builder(Path index) throws IOException {
    return KnowledgeBuilder.open(index, List.of("en"), 1, 4, _ -> {});
  }

  /** A process that is killed in the middle: what was not committed is lost. */
  private void stopped(Path index, byte[] beginning) throws IOException {
    try (KnowledgeBuilder builder = builder(index)) {
      builder.readWikidata(
          "dump",
          new ByteArrayInputStream(beginning) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
              int read = super.read(into, offset, Math.min(length, 1000));
              if (read < 0) {
                throw new IllegalStateException("killed");
              }
              return read;
            }
          },
          _ -> {});
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("killed");
    }
  }

  @Test
  void aFileThatBreaksOffIsNamedAndWhatStandsBeforeItCounts() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed, 64, true)) {
      for (String line : towns().text().split("\n")) {
        gzip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        gzip.flush();
      }
    }
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 60);
    List<Rejection> rejections = new ArrayList<>();
    try (KnowledgeBuilder builder =
        KnowledgeBuilder.open(folder, List.of("en"), 1, rejections::add)) {
      builder.readWikidata("dump.gz", new GZIPInputStream(new ByteArrayInputStream(cut)), _ -> {});
      builder.finish();
    }
    assertThat(rejections).last().extracting(Rejection::reason).asString().contains("truncated");
    try (KnowledgeBase base = KnowledgeBase.open(folder)) {
      assertThat(ids(base.named("Port Amber", "en", 1))).containsExactly("Q100");
    }
  }

  @Test
  void strangeNamesAndDescriptionsAreTakenForWhatTheyAre() throws IOException {
    String longest = "n".repeat(10_000);
    Dump dump =
        new Dump()
            .item("Q1", "X", "company <script>alert(1)</script><b>of one letter</b>", "Q43229", 2)
            .item("Q2", longest, "name of 10,000 letters", "Q5", 2, "[\"Ola Nord\"]")
            .item("Q3", "\\u0000\\ud83d\\ude00 \\ud83d", "lone surrogate", "Q5", 2);
    try (KnowledgeBase base = dump.base(folder)) {
      assertThat(base.find("X", EntityType.ORGANISATION))
          .extracting(Gloss::description)
          .containsExactly("company of one letter");
      assertThat(base.named(longest, "en", 5)).isEmpty();
      assertThat(ids(base.named("Ola Nord", "en", 5))).containsExactly("Q2");
      assertThat(base.names().find("X and Ola Nord met."))
          .containsExactly(new NameAutomaton.Found(6, 14));
    }
  }

  @Test
  void entitiesOfOnesOwnAreFoundLikeOthers() throws IOException {
    List<Rejection> rejections = new ArrayList<>();
    String own =
        """
        {"id":"own:ada-lind","name":"Ada Lind","aliases":["Lind"],"type":"person","description":"mayor of Port Amber","popularity":1,"source":"The Ferry Post","licence":"own","url":"javascript:alert(1)"}
        {"id":"own:x","name":"Someone","type":"ghost","source":"a","licence":"b"}
        {"id":"own:y","type":"person","source":"a","licence":"b"}
        """;
    towns().base(folder).close();
    try (KnowledgeBuilder builder =
        KnowledgeBuilder.open(folder, List.of("en"), 1, rejections::add)) {
      builder.readOwn(
          "own", new ByteArrayInputStream(own.getBytes(StandardCharsets.UTF_8)), _ -> {});
      builder.finish();
    }
    try (KnowledgeBase base = KnowledgeBase.open(folder)) {
      assertThat(base.find("Lind", EntityType.PERSON))
          .containsExactly(
              new Gloss(
                  "own:ada-lind",
                  "Ada Lind",
                  EntityType.PERSON,
                  "mayor of Port Amber",
                  "The Ferry Post",
                  "own",
                  null,
                  1));
      assertThat(ids(base.named("Ada Brandt", "en", 10))).containsExactly("Q102", "Q101");
    }
    assertThat(rejections)
        .extracting(Rejection::reason)
        .containsExactly("unknown entity type: ghost", "no name, source or licence");
  }

  @Test
  void itsStateIsReadWithoutOpeningIt() throws IOException {
    assertThat(KnowledgeBase.state(folder.resolve("none"))).isEqualTo(new KnowledgeState.Absent());
    assertThat(KnowledgeBase.state(folder)).isEqualTo(new KnowledgeState.Absent());
    stopped(folder, towns().text().getBytes(StandardCharsets.UTF_8));
    assertThat(KnowledgeBase.state(folder))
        .isEqualTo(new KnowledgeState.Unusable("is incomplete; run the build again to resume it"));
    try (KnowledgeBase base = towns().base(folder)) {
      assertThat(KnowledgeBase.state(folder))
          .isEqualTo(new KnowledgeState.Finished(base.version()));
      try (KnowledgeBase other = towns().base(folder.resolve("other"))) {
        assertThat(other.version()).isNotEqualTo(base.version());
      }
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("seg")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertThat(KnowledgeBase.state(folder)).isInstanceOf(KnowledgeState.Unusable.class);
  }

  @Test
  void linesOfOtherKindsAreCounted() throws IOException {
    List<Rejection> rejections = new ArrayList<>();
    Dump dump =
        towns()
            .line("{\"entity\":\"Q5001\",\"redirect\":\"Q100\"},")
            .line("{\"type\":\"lexeme\",\"id\":\"L525\",\"lemmas\":{},\"claims\":[],\"forms\":[]},")
            .line("{\"type\":\"mediainfo\",\"id\":\"M77\",\"labels\":[],\"statements\":[]}");
    try (KnowledgeBuilder builder =
        KnowledgeBuilder.open(folder, List.of("en"), 1, rejections::add)) {
      builder.readWikidata("dump.json", dump.stream(), _ -> {});
      assertThat(builder.counts())
          .containsEntry("not an entity: redirect", 1L)
          .containsEntry("not an entity: lexeme", 1L)
          .containsEntry("not an entity: mediainfo", 1L)
          .doesNotContainKey("unreadable");
    }
    assertThat(rejections).isEmpty();
  }

  @Test
  void whatIsNotThereOrNotFinishedIsSaid() throws IOException {
    assertThatThrownBy(() -> KnowledgeBase.open(folder))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("no knowledge base");
    try (KnowledgeBuilder builder = builder(folder)) {
      builder.readWikidata("dump", towns().stream(), _ -> {});
      assertThatThrownBy(() -> builder(folder)).isInstanceOf(KnowledgeException.class);
    }
    assertThatThrownBy(() -> KnowledgeBase.open(folder))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("incomplete");
    assertThatThrownBy(() -> KnowledgeBuilder.open(folder, List.of("de"), 1, _ -> {}))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("en");
  }
}
