package dev.backstory.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.backstory.check.Forgeries.Forgery;
import dev.backstory.check.SiteReport.Fault;
import dev.backstory.desk.Models;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.StoryPage;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.StaticSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever changes one value of a page, and everything that is made of it, is found out: by the
 * files and the texts of the articles alone, or else by the data folder, or by a signature. What
 * only the data folder sees is listed here and in docs/security.md.
 */
class ForgeriesTest {
  /** What is left out of a page, in which order it stands, and what no article says. */
  private static final Pattern ONLY_BY_DATA =
      Pattern.compile(
          ".* (?:taken out|moved)|(?:.*\\.)?id|slug|createdAt|history\\[].*"
              + "|.*\\.(?:omitted|sinceRevision)"
              + "|.*\\.cards\\[]\\.(?:name|type|typeSure|mentions|url|source|licence|entityId)"
              + "|.*\\.cards\\[]\\.description|.*\\.timeline\\[]\\.(?:precision|storyId)"
              + "|.*\\.speaker\\.entityId|.*\\.differences\\[]\\.about");

  private final SiteFixture fixture = new SiteFixture();
  private final SiteChecker checker = new SiteChecker(Models::evidenceGate);
  private final Map<String, StoryPage> pages =
      fixture.pages().stream().collect(Collectors.toMap(StoryPage::id, page -> page));
  private final StoredSite stored =
      new StoredSite(
          fixture.articles(), SiteFixture::reasons, id -> Optional.ofNullable(pages.get(id)));

  @TempDir Path folder;
  private Path site;

  @BeforeEach
  void build() throws IOException {
    site = folder.resolve("site");
    write(fixture.site());
  }

  @Test
  void aTopicThatEditorsNamedIsLookedForByTheNameThatArticlesHave() throws IOException {
    StoryPage page = pages.get("st-3100");
    assertThat(faults(named(page, "Calder Bridge"))).isEmpty();
    assertThat(faults(named(page, "Selva Viaduct")))
        .anyMatch(it -> it.fault().contains("no Selva Viaduct in the articles"));
    assertThat(faults(named(page, null)))
        .anyMatch(it -> it.fault().contains("no Great Span in the articles"));
  }

  /** With its first card as editors named it. */
  private static StoryPage named(StoryPage page, String articleName) {
    return page.with(
        page.sections().stream()
            .map(it -> it instanceof Topics topics ? named(topics, articleName) : it)
            .toList(),
        page.facts());
  }

  private static PageSection named(Topics topics, String articleName) {
    List<TopicCard> cards = new ArrayList<>(topics.cards());
    TopicCard card = cards.getFirst();
    cards.set(
        0,
        new TopicCard(
            "site:1",
            "Great Span",
            card.type(),
            true,
            null,
            null,
            null,
            null,
            card.mentions(),
            null,
            articleName));
    return new Topics(topics.provenance(), topics.omitted(), cards);
  }

  @Test
  void theFilesAloneShowWhatTheArticlesDoNotSay() {
    Map<String, Integer> missed = new TreeMap<>();
    int caught = 0;
    for (StoryPage page : fixture.pages()) {
      assertThat(faults(page)).isEmpty();
      for (Forgery forgery : Forgeries.of(page)) {
        boolean found = !faults(forgery.page()).isEmpty();
        caught += found ? 1 : 0;
        if (!found && !ONLY_BY_DATA.matcher(forgery.kind()).matches()) {
          missed.merge(forgery.what(), 1, Integer::sum);
        }
      }
    }
    assertThat(missed).isEmpty();
    assertThat(caught).isGreaterThan(400);
  }

  @Test
  void theDataFolderShowsEveryChange() {
    for (StoryPage page : fixture.pages()) {
      assertThat(stored.fault(page)).isEmpty();
      for (Forgery forgery : Forgeries.of(page)) {
        boolean older = forgery.page().revision() < page.revision();
        assertThat(older || stored.fault(forgery.page()).isPresent()).as(forgery.what()).isTrue();
      }
    }
  }

  @Test
  void everyFileIsHeldToItsLastByte() throws IOException {
    assertThat(checker.check(site, stored).faults()).isEmpty();
    for (String file : files()) {
      Path path = site.resolve(file);
      byte[] before = Files.readAllBytes(path);
      byte[] changed = before.clone();
      changed[changed.length / 2] ^= 1;
      Files.write(path, changed);
      assertThat(checker.check(site, stored).faults()).as("changed: " + file).isNotEmpty();
      Files.delete(path);
      assertThat(checker.check(site, stored).faults()).as("removed: " + file).isNotEmpty();
      Files.write(path, before);
    }
  }

  @Test
  void noFileMayLieBeside() throws IOException {
    for (String file :
        List.of("more.html", "assets/more.js", "stories/more.json", "why/x.html", "a/b/c.SVG")) {
      Path path = site.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "<p>Reuters confirms it.</p>");
      assertThat(checker.check(site, StoredSite.of(fixture.articles())).faults())
          .as(file)
          .extracting(Fault::fault)
          .contains("not a file of this site");
      Files.delete(path);
    }
    Files.writeString(site.resolve("CNAME"), "news.example");
    assertThat(checker.check(site, stored).faults()).isEmpty();
  }

  /** One that forges all files alike makes a site without fault, but cannot sign it. */
  @Test
  void aSignatureTellsACopyFromAForgery() throws IOException, GeneralSecurityException {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path secret = pem("PRIVATE KEY", keys.getPrivate().getEncoded());
    Path known = pem("PUBLIC KEY", keys.getPublic().getEncoded());
    assertThat(signed(known)).containsExactly("the site is not signed");
    new SiteSignature(site).sign(secret);
    assertThat(signed(known)).isEmpty();

    Files.writeString(site.resolve("about.html"), "<p>Trust us.</p>");
    assertThat(signed(known)).contains("files were changed, added or removed");

    List<StoryPage> fewer = fixture.pages().subList(0, 2);
    write(
        SiteSnapshot.of(
            fewer, fixture.articles(), List.of(), SiteFixture::reasons, SiteFixture.CLOCK));
    assertThat(signed(known)).contains("files were changed, added or removed");
    KeyPair others = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    new SiteSignature(site).sign(pem("PRIVATE KEY", others.getPrivate().getEncoded()));
    assertThat(signed(known)).contains("not signed with this key");
  }

  @Test
  void whatIsNoKeyIsToldInASentence() throws IOException {
    SiteSignature signature = new SiteSignature(site);
    Path text = Files.writeString(folder.resolve("text"), "not a key");
    Path wrong = pem("PRIVATE KEY", new byte[] {1, 2, 3});
    assertThatIOException()
        .isThrownBy(() -> signature.sign(folder.resolve("nowhere")))
        .withMessageStartingWith("no such file: ");
    assertThatIOException()
        .isThrownBy(() -> signature.check(text, _ -> {}))
        .withMessageEndingWith("text has no public key in PEM");
    assertThatIOException()
        .isThrownBy(() -> signature.sign(wrong))
        .withMessageEndingWith("is not an Ed25519 private key in PEM");
  }

  private List<String> signed(Path key) throws IOException {
    return checker.check(site, StoredSite.NONE, key).faults().stream()
        .filter(fault -> fault.story().startsWith("SHA256SUMS"))
        .map(Fault::fault)
        .toList();
  }

  private Path pem(String kind, byte[] key) throws IOException {
    return Files.writeString(
        folder.resolve(kind),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(kind, Base64.getMimeEncoder().encodeToString(key), kind));
  }

  private List<Fault> faults(StoryPage page) {
    List<Fault> faults = new ArrayList<>();
    SiteFolder none = new SiteFolder(folder.resolve("none"), _ -> {});
    new StoryCheck(
            new ArticleTexts(fixture.articles(), none, _ -> {}), Models::evidenceGate, faults::add)
        .check(page);
    return faults;
  }

  private void write(SiteSnapshot made) throws IOException {
    new StaticSite(new SiteRenderer(SiteFixture.NOTICE)).write(made, site, true, _ -> {});
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(site)) {
      return all.filter(Files::isRegularFile)
          .map(file -> site.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
